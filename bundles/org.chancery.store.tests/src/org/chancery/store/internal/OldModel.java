package org.chancery.store.internal;

import java.util.List;

import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.internal.schema.SectionModel;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** The section {@code samples} as an older version of its bundle would have declared it, built by hand. */
final class OldModel {
	final EPackage ePackage = EcoreFactory.eINSTANCE.createEPackage();
	final EClass sample = add("Sample", ModelPackage.Literals.RECORD);

	OldModel() {
		ePackage.setName("samples");
		ePackage.setNsURI("http://www.chancery.org/samples/old");
	}

	private EClass add(String name, EClass parent) {
		EClass eClass = EcoreFactory.eINSTANCE.createEClass();
		eClass.setName(name);
		eClass.getESuperTypes().add(parent);
		ePackage.getEClassifiers().add(eClass);
		return eClass;
	}

	/** What version 1 had: a short title, narrow numbers, and a feature that is gone now. */
	static OldModel version1() {
		OldModel model = new OldModel();
		model.attribute("number", EcorePackage.Literals.ESTRING, "key", "true", "length", "20");
		model.attribute("title", EcorePackage.Literals.ESTRING, "length", "100");
		model.attribute("count", EcorePackage.Literals.EINT);
		model.attribute("big", EcorePackage.Literals.EINT);
		model.attribute("amount", EcorePackage.Literals.ELONG);
		model.attribute("gone", EcorePackage.Literals.ESTRING).setLowerBound(1);
		EReference agency = EcoreFactory.eINSTANCE.createEReference();
		agency.setName("agency");
		agency.setEType(ModelPackage.Literals.AGENCY);
		model.sample.getEStructuralFeatures().add(agency);
		return model;
	}

	EAttribute attribute(String name, EDataType type, String... annotations) {
		EAttribute attribute = EcoreFactory.eINSTANCE.createEAttribute();
		attribute.setName(name);
		attribute.setEType(type);
		for (int i = 0; i < annotations.length; i += 2) {
			EcoreUtil.setAnnotation(attribute, RecordType.ANNOTATION, annotations[i], annotations[i + 1]);
		}
		sample.getEStructuralFeatures().add(attribute);
		return attribute;
	}

	/** The sections of an installation with this version of the model. */
	List<SectionModel> sections(int version) {
		Section base = SectionRegistry.instance().section("base").orElseThrow();
		return List.of(SectionModel.of(base), new SectionModel("samples", version, ePackage));
	}
}
