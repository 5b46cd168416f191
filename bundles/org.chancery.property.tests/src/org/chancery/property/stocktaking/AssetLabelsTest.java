package org.chancery.property.stocktaking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chancery.property.Asset;
import org.chancery.property.PropertyFactory;
import org.chancery.report.labels.LabelPrinter;
import org.chancery.report.labels.LabelSheet;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

class AssetLabelsTest extends SectionTest {
	private static Asset asset(int number) {
		Asset asset = PropertyFactory.eINSTANCE.createAsset();
		asset.setNumber("3140101-03-%04d".formatted(number));
		asset.setName("個人電腦");
		asset.setEffectiveDate(day("2021-06-01"));
		asset.setPlace("2 樓辦公室");
		asset.setKeeperUnit("文檔科");
		asset.setKeeper("王保管");
		return asset;
	}

	/** What a scanner reads on the n-th place of a page. */
	private static String read(PDDocument pdf, int page, LabelSheet sheet, int place) throws Exception {
		int dots = 300;
		BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(page, dots);
		double mm = dots / 25.4;
		BufferedImage label = image.getSubimage((int) ((sheet.left() + place % sheet.columns() * sheet.across()) * mm),
				(int) ((sheet.top() + place / sheet.columns() * sheet.down()) * mm), (int) (sheet.width() / 2 * mm), (int) (sheet.height() * mm) - 1);
		int[] pixels = label.getRGB(0, 0, label.getWidth(), label.getHeight(), null, 0, label.getWidth());
		return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(label.getWidth(), label.getHeight(), pixels)))).getText();
	}

	@Test
	void labelsAreReadAgainWhereTheyWerePrinted() throws Exception {
		List<Asset> assets = new ArrayList<>(IntStream.rangeClosed(1, 30).mapToObj(AssetLabelsTest::asset).toList());
		for (LabelSheet sheet : List.of(LabelSheet.OF_24, LabelSheet.OF_65)) {
			Path file = folder.resolve("labels.pdf");
			service(LabelPrinter.class).print(AssetLabels.of(assets), sheet, 3, file, new NullProgressMonitor());
			try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
				assertEquals((33 + sheet.labels() - 1) / sheet.labels(), pdf.getNumberOfPages());
				assertEquals("3140101-03-0001", read(pdf, 0, sheet, 3));
				assertEquals("3140101-03-0020", read(pdf, 0, sheet, 22));
				if (pdf.getNumberOfPages() > 1) {
					assertEquals("3140101-03-0022", read(pdf, 1, sheet, 0));
				}
				String text = new PDFTextStripper().getText(pdf);
				assertEquals(30, text.split("文檔科 王保管", -1).length - 1);
			}
		}
	}
}
