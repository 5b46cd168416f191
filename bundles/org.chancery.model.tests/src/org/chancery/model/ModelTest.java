package org.chancery.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class ModelTest {

	private final EPackage model = EPackage.Registry.INSTANCE.getEPackage("http://www.chancery.org/model");

	@Test
	void theRegistryFindsTheGeneratedPackage() {
		assertSame(ModelPackage.eINSTANCE, model);
	}

	@Test
	void aRecordIsCreatedReflectively() {
		EObject agency = EcoreUtil.create((EClass) model.getEClassifier("Agency"));
		agency.eSet(agency.eClass().getEStructuralFeature("name"), "研考會");
		agency.eSet(agency.eClass().getEStructuralFeature("effectiveDate"), LocalDate.of(2026, 3, 31));
		assertEquals("研考會", ((Agency) agency).getName());
		assertEquals(LocalDate.of(2026, 3, 31), ((Agency) agency).getEffectiveDate());
	}

	@Test
	void dataTypesAreIsoText() {
		assertText("Date", LocalDate.of(2026, 3, 31), "2026-03-31");
		assertText("Timestamp", Instant.parse("2026-03-31T08:00:00Z"), "2026-03-31T08:00:00Z");
		assertText("Decimal", new BigDecimal("1E+3"), "1000");
	}

	private void assertText(String type, Object value, String text) {
		EFactory factory = model.getEFactoryInstance();
		EDataType dataType = (EDataType) model.getEClassifier(type);
		assertEquals(text, factory.convertToString(dataType, value));
		assertEquals(text, factory.convertToString(dataType, factory.createFromString(dataType, text)));
	}
}
