package org.chancery.petitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;

import org.chancery.model.ModelFactory;
import org.chancery.model.ModelPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class PetitionsTest {

	@Test
	void aPetitionIsARecordOfTheBaseModel() {
		Petition petition = PetitionsFactory.eINSTANCE.createPetition();
		petition.setEffectiveOn(LocalDate.of(2026, 3, 31));
		petition.setHandledBy(ModelFactory.eINSTANCE.createAgency());
		petition.getAnswers().add(ModelFactory.eINSTANCE.createAttachment());
		assertInstanceOf(org.chancery.model.Record.class, petition);
		assertEquals(ModelPackage.Literals.RECORD, petition.eClass().getEAllSuperTypes().get(0));
	}

	@Test
	void annotationsAreThereAtRunTime() {
		assertEquals("true", EcoreUtil.getAnnotation(PetitionsPackage.Literals.PETITION__PETITIONER,
				"http://www.chancery.org/model", "personal"));
		assertEquals("petition", EcoreUtil.getAnnotation(PetitionsPackage.Literals.PETITION,
				"http://www.chancery.org/model", "label"));
	}
}
