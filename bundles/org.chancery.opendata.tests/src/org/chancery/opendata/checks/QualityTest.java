package org.chancery.opendata.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.chancery.model.Agency;
import org.chancery.model.ModelFactory;
import org.chancery.opendata.Dataset;
import org.chancery.opendata.DatasetField;
import org.chancery.opendata.Frequency;
import org.chancery.opendata.OpendataFactory;
import org.chancery.store.checks.Notice;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class QualityTest extends SectionTest {
	private static final OpendataFactory NEW = OpendataFactory.eINSTANCE;

	private static List<Notice> run() {
		return new QualityCheck().run(store, PERIOD, new NullProgressMonitor());
	}

	private Dataset dataset() {
		Agency agency = ModelFactory.eINSTANCE.createAgency();
		agency.setName("測試機關");
		agency.setEffectiveDate(day("2010-12-25"));
		keep(agency);
		Dataset dataset = NEW.createDataset();
		dataset.setName("資料集");
		dataset.setEffectiveDate(day("2021-10-01"));
		dataset.setDescription("說明");
		dataset.setServiceClass("公共資訊");
		dataset.setFormats("CSV");
		dataset.setEncoding("utf-8");
		dataset.setAddress("https://data.example.org/1.csv");
		dataset.setLicence("政府資料開放授權條款-第1版");
		dataset.setContact("窗口");
		dataset.setProvider(agency);
		dataset.getFields().add(field("名稱", "name"));
		return dataset;
	}

	private static DatasetField field(String heading, String feature) {
		DatasetField field = NEW.createDatasetField();
		field.setHeading(heading);
		field.setFeature(feature);
		field.setDescription("說明");
		return field;
	}

	@Test
	void aGoodDatasetLeavesNothingToTell() {
		keep(dataset());
		assertEquals(List.of(), run());
	}

	@Test
	void whatIsMissingOrWrongIsTold() {
		Dataset dataset = dataset();
		dataset.setDescription(" ");
		dataset.setAddress("www 資料");
		dataset.setEncoding("Big5");
		dataset.setFrequency(Frequency.MONTHLY);
		dataset.getFields().getFirst().setGrouping(true);
		dataset.getFields().getFirst().setDescription(null);
		keep(dataset);
		List<Notice> notices = run();
		assertEquals(6, notices.size(), notices.toString());
		assertTrue(notices.stream().anyMatch(n -> n.message().contains("2021-11-01")), notices.toString());
	}

	@Test
	void personalDataAndUnknownFieldsAreTold() {
		Dataset dataset = dataset();
		dataset.setRecordType("base.Agency");
		dataset.getFields().add(field("不存在", "nothing"));
		keep(dataset);
		assertTrue(run().getFirst().message().contains("nothing"), run().toString());
		assertEquals(1, run().size());
	}

	@Test
	void withdrawnDatasetsAreNotAskedAbout() {
		Dataset dataset = dataset();
		dataset.setDescription(null);
		dataset.setWithdrawnDate(day("2022-01-31"));
		keep(dataset);
		assertEquals(List.of(), run());
	}
}
