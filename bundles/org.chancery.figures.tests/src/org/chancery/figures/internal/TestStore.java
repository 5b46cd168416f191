package org.chancery.figures.internal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureTrace;
import org.chancery.figures.FigureValue;
import org.chancery.figures.Share;
import org.chancery.model.Agency;
import org.chancery.model.AgencyKind;
import org.chancery.model.Inclusion;
import org.chancery.model.InclusionKind;
import org.chancery.model.ModelFactory;
import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.Record;
import org.chancery.model.Report;
import org.chancery.model.ReportKind;
import org.chancery.model.Tally;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Store;
import org.chancery.store.Stores;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EClass;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** A real store in a folder, with figures over the base section's own records. */
final class TestStore implements AutoCloseable {
	static final String FIGURES = """
			<flow id="base.reports" type="Report" unit="件"/>
			<flow id="base.terms" type="Report" sum="term"/>
			<flow id="base.values" type="Tally" sum="value" decimals="2" where="FIGURE = 'base.x'"/>
			<flow id="base.bureaus" type="Report" distinct="bureau"/>
			<flow id="base.kinds" type="Report" distinct="kind"/>
			<flow id="base.council" type="Report" where="KIND = 'COUNCIL'"/>
			<flow id="base.ending" type="Report" date="to"/>
			<stock id="base.staff" type="Report" sum="term" where="KIND = 'COUNCIL'" unit="人"/>
			<stock id="base.first" type="Report" sum="term" where="KIND = 'COUNCIL'" asOf="2011-01-01" unit="人"/>
			<flow id="base.left" type="Agency" date="leftDate" where="KIND &lt;&gt; 'BUREAU' OR NAME IS NOT NULL"/>
			<stock id="base.agencies" type="Agency" until="leftDate" unit="個"/>
			<stock id="base.offices" type="Agency" until="leftDate" where="LEFT_DATE IS NULL AND PARENT_ID = KEY('甲''府')" unit="個"/>
			<change id="base.fewer" of="base.staff" baseline="2011-01-01" aspect="reduction" unit="人"/>
			<change id="base.fewerRate" of="base.staff" baseline="2011-01-01" aspect="reductionRate" unit="%"/>
			<change id="base.more" of="base.reports" aspect="growth"/>
			<change id="base.moreRate" of="base.reports" aspect="growthRate" decimals="1"/>
			<ratio id="base.part" of="base.council" against="base.reports" unit="%"/>
			<ratio id="base.spokenPart" of="base.spoken" against="base.reports" unit="%">
				<leftOut where="ORDINAL = 'x'" reason="reason.x"/>
			</ratio>
			<ratio id="base.termsEach" of="base.terms" against="base.reports" unit="屆" decimals="1"/>
			<flow id="base.spoken" type="Report" where="SPEAKER IS NOT NULL"/>
			""";

	private static final ModelFactory NEW = ModelFactory.eINSTANCE;

	final Store store;
	final FigureService figures = new FigureService(FigureCatalogTest.catalog(FIGURES));

	TestStore(Path folder) {
		store = stores().open(folder, new NullProgressMonitor());
	}

	private static Stores stores() {
		BundleContext context = FrameworkUtil.getBundle(TestStore.class).getBundleContext();
		ServiceTracker<Stores, Stores> tracker = new ServiceTracker<>(context, Stores.class, null);
		tracker.open();
		try {
			Stores stores = tracker.waitForService(30_000);
			if (stores == null) {
				throw new IllegalStateException("no service Stores");
			}
			// held as long as the bundle runs: a component that nobody holds is taken apart, its references with it
			return context.getService(tracker.getServiceReference());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		} finally {
			tracker.close();
		}
	}

	/** Deletes all records: making a store anew for each test takes seconds. */
	void empty() {
		store.write(transaction -> {
			for (EClass eClass : List.of(ModelPackage.Literals.REPORT, ModelPackage.Literals.TALLY, ModelPackage.Literals.INCLUSION,
					ModelPackage.Literals.AGENCY)) {
				RecordType type = SectionRegistry.instance().typeOf(eClass).orElseThrow();
				transaction.sql().deleteFrom(store.naming().table(type)).execute();
			}
			return null;
		});
	}

	FigureDefinition figure(String id) {
		return figures.definition("base." + id).orElseThrow();
	}

	FigureValue value(String id, Period period) {
		return figures.compute(store, figure(id), period);
	}

	FigureTrace trace(String id, Period period) {
		return figures.trace(store, figure(id), period);
	}

	BigDecimal number(String id, Period period) {
		return value(id, period).value();
	}

	BigDecimal sumOfShares(String id, Period period, String feature) {
		return figures.breakdown(store, figure(id), period, feature).stream().map(Share::value).reduce(BigDecimal.ZERO,
				BigDecimal::add);
	}

	/** Keeps a record. */
	<R extends Record> R add(R record) {
		store.write(transaction -> {
			transaction.insert(record);
			return null;
		});
		return record;
	}

	static Period period(String from, String to) {
		return new Period(LocalDate.parse(from), LocalDate.parse(to));
	}

	static Period day(String day) {
		return period(day, day);
	}

	Report report(String day, int term) {
		return report(day, term, ReportKind.COUNCIL, "秘書處");
	}

	Report report(String day, int term, ReportKind kind, String bureau) {
		return add(newReport(LocalDate.parse(day), term, kind, bureau));
	}

	static Report newReport(LocalDate day, int term, ReportKind kind, String bureau) {
		Report report = NEW.createReport();
		report.setEffectiveDate(day);
		report.setTitle("報告");
		report.setKind(kind);
		report.setFrom(day);
		report.setTo(day.plusDays(10));
		report.setBureau(bureau);
		report.setSelf("本處");
		report.setTerm(term);
		return report;
	}

	Agency agency(String name, String from, String until, Agency parent) {
		Agency agency = NEW.createAgency();
		agency.setEffectiveDate(LocalDate.parse(from));
		agency.setLeftDate(until == null ? null : LocalDate.parse(until));
		agency.setName(name);
		agency.setKind(AgencyKind.BUREAU);
		agency.setParent(parent);
		return add(agency);
	}

	Tally tally(String id, String from, String to, String value, boolean adds) {
		Tally tally = NEW.createTally();
		tally.setEffectiveDate(LocalDate.parse(to));
		tally.setFigure("base." + id);
		tally.setFrom(LocalDate.parse(from));
		tally.setTo(LocalDate.parse(to));
		tally.setValue(new BigDecimal(value));
		tally.setAddsToRecords(adds);
		tally.setSource("各機關填報");
		return add(tally);
	}

	Inclusion inclusion(String id, InclusionKind kind, Record record, Period days) {
		Inclusion inclusion = NEW.createInclusion();
		inclusion.setEffectiveDate(days.from());
		inclusion.setFigure("base." + id);
		inclusion.setKind(kind);
		inclusion.setRecordType("base." + record.eClass().getName());
		inclusion.setRecordId(record.getId());
		inclusion.setFrom(days.from());
		inclusion.setTo(days.to());
		inclusion.setReason("補登");
		return add(inclusion);
	}

	@Override
	public void close() {
		store.close();
	}
}
