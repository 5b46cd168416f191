package org.chancery.model.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * One kind of record of a section: a concrete class of its model, with what the model says about its features.
 */
public final class RecordType {
	/** The source of the annotations a model may carry; {@code chancery.xcore} lists their keys. */
	public static final String ANNOTATION = "http://www.chancery.org/model"; //$NON-NLS-1$

	private final Section section;
	private final EClass eClass;

	private RecordType(Section section, EClass eClass) {
		this.section = section;
		this.eClass = eClass;
	}

	static List<RecordType> of(Section section) {
		List<RecordType> types = new ArrayList<>();
		for (EClassifier classifier : section.ePackage().getEClassifiers()) {
			if (classifier instanceof EClass c && !c.isAbstract() && !c.isInterface()
					&& ModelPackage.Literals.RECORD.isSuperTypeOf(c)) {
				types.add(new RecordType(section, c));
			}
		}
		return List.copyOf(types);
	}

	public Section section() {
		return section;
	}

	public EClass eClass() {
		return eClass;
	}

	/** The class's name: {@code Petition}. */
	public String name() {
		return eClass.getName();
	}

	/** The name that is unique among all sections: {@code petitions.Petition}. */
	public String qualifiedName() {
		return section.id() + "." + name(); //$NON-NLS-1$
	}

	/** A new record of this type, with its model's defaults and without an id. */
	public Record create() {
		return (Record) EcoreUtil.create(eClass);
	}

	/** The name people see, in the language of the running program. */
	public String label() {
		return label(Locale.getDefault());
	}

	/** The name people see, in the given language. */
	public String label(Locale locale) {
		return section.labels().get(name(), locale);
	}

	/** The name of a feature of this type, in the language of the running program. */
	public String label(EStructuralFeature feature) {
		return label(feature, Locale.getDefault());
	}

	/**
	 * The name of a feature in the given language: the text of {@code Type.feature}, of this type first and then of
	 * the classes it inherits from.
	 */
	public String label(EStructuralFeature feature, Locale locale) {
		return featureLabel(section, eClass, feature, locale);
	}

	/** The name of a feature of a part that belongs to records of this type, in the given language. */
	public static String featureLabel(Section section, EClass owner, EStructuralFeature feature, Locale locale) {
		Optional<String> own = section.labels().find(owner.getName() + "." + feature.getName(), locale); //$NON-NLS-1$
		if (own.isPresent()) {
			return own.get();
		}
		EClass container = feature.getEContainingClass();
		String key = container.getName() + "." + feature.getName(); //$NON-NLS-1$
		return labelsOf(section, container).get(key, locale);
	}

	/** The name of an enumeration's literal, in the given language: the text of {@code Enum.LITERAL}. */
	public static String literalLabel(Section section, EEnumLiteral literal, Locale locale) {
		return labelsOf(section, literal.getEEnum()).get(literal.getEEnum().getName() + "." + literal.getName(), locale); //$NON-NLS-1$
	}

	private static Labels labelsOf(Section section, EClassifier classifier) {
		if (classifier.getEPackage() == section.ePackage()) {
			return section.labels();
		}
		return SectionRegistry.instance().ofPackage(classifier.getEPackage()).map(Section::labels).orElse(section.labels());
	}

	/** The features that hold a record's contents, in the model's order; id, version and the notes of the store are not among them. */
	public List<EStructuralFeature> features() {
		List<EStructuralFeature> features = new ArrayList<>();
		features.add(ModelPackage.Literals.RECORD__EFFECTIVE_DATE);
		for (EStructuralFeature feature : eClass.getEAllStructuralFeatures()) {
			if (feature.getEContainingClass() != ModelPackage.Literals.RECORD && !feature.isDerived() && !feature.isTransient()) {
				features.add(feature);
			}
		}
		features.add(ModelPackage.Literals.RECORD__REMARKS);
		features.add(ModelPackage.Literals.RECORD__ATTACHMENTS);
		return features;
	}

	/** The feature that is the natural key, if the type has one: unique, and how look-ups and imports find a record. */
	public Optional<EStructuralFeature> key() {
		return eClass.getEAllStructuralFeatures().stream().filter(f -> is(f, "key")).findFirst(); //$NON-NLS-1$
	}

	/** The feature whose value names a record in lists, look-ups and titles. */
	public EStructuralFeature labelFeature() {
		return labelFeature(eClass);
	}

	/** The feature that names an object of this class: the one its model says, else its key, else its first text. */
	public static EStructuralFeature labelFeature(EClass eClass) {
		String name = EcoreUtil.getAnnotation(eClass, ANNOTATION, "label"); //$NON-NLS-1$
		EStructuralFeature named = name == null ? null : eClass.getEStructuralFeature(name);
		if (named != null) {
			return named;
		}
		return eClass.getEAllAttributes().stream().filter(f -> is(f, "key")).findFirst() //$NON-NLS-1$
				.or(() -> eClass.getEAttributes().stream().filter(a -> a.getEType().getInstanceClass() == String.class).findFirst())
				.map(EStructuralFeature.class::cast).orElse(ModelPackage.Literals.RECORD__ID);
	}

	/** The text that names this record: the value of its label feature, else its type and id. */
	public String title(Record record) {
		Object value = record.eGet(labelFeature());
		if (value instanceof Record target) {
			return SectionRegistry.instance().typeOf(target.eClass()).map(t -> t.title(target)).orElse(""); //$NON-NLS-1$
		}
		return value == null ? label() + " " + record.getId() : value.toString(); //$NON-NLS-1$
	}

	/** Whether the feature is marked with {@code name="true"} in the model. */
	public static boolean is(ENamedElement element, String name) {
		return Boolean.parseBoolean(EcoreUtil.getAnnotation(element, ANNOTATION, name));
	}

	/** Whether the model lists the feature as a column of the type's table at first. */
	public static boolean isListed(EStructuralFeature feature) {
		return !"false".equals(EcoreUtil.getAnnotation(feature, ANNOTATION, "listed")) && !feature.isMany() //$NON-NLS-1$ //$NON-NLS-2$
				&& !is(feature, "multiline"); //$NON-NLS-1$
	}

	/**
	 * How the store numbers new records in this feature, if it does: {@code {year}} stands for the Minguo year of the
	 * effective date, {@code {n:5}} for the number within what else the text says, in at least five digits.
	 */
	public static Optional<String> numbering(EStructuralFeature feature) {
		return Optional.ofNullable(EcoreUtil.getAnnotation(feature, ANNOTATION, "numbered")); //$NON-NLS-1$
	}

	/** The longest text the feature keeps, in characters. */
	public static int length(EStructuralFeature feature) {
		String length = EcoreUtil.getAnnotation(feature, ANNOTATION, "length"); //$NON-NLS-1$
		return length == null ? 255 : Integer.parseInt(length);
	}

	/** Whether the feature holds parts that live and die with the record. */
	public static boolean isParts(EStructuralFeature feature) {
		return feature instanceof EReference reference && reference.isContainment();
	}

	@Override
	public String toString() {
		return qualifiedName();
	}
}
