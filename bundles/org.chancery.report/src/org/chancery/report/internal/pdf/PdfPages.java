package org.chancery.report.internal.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.chancery.report.Block;
import org.chancery.report.Run;
import org.chancery.report.internal.fo.FoReport;
import org.chancery.report.preview.Pages;
import org.eclipse.core.runtime.ILog;

/** The pages of a PDF whose links lead to runs. The file is deleted when the pages are closed. */
final class PdfPages implements Pages {
	private final Path file;
	private final PDDocument document;
	private final PDFRenderer renderer;
	private final List<PDRectangle> sizes = new ArrayList<>();
	private final List<List<Area>> areas = new ArrayList<>();
	private final List<Place> headings;

	private PdfPages(Path file, PDDocument document, List<Run> linked, List<Block.Heading> headings) throws IOException {
		this.file = file;
		this.document = document;
		this.renderer = new PDFRenderer(document);
		for (PDPage page : document.getPages()) {
			sizes.add(page.getCropBox());
			areas.add(areas(page, areas.size(), linked));
		}
		List<Place> places = new ArrayList<>();
		places(document.getDocumentCatalog().getDocumentOutline(), headings, places);
		this.headings = List.copyOf(places);
	}

	/**
	 * Opens a report that the formatter has set with links.
	 *
	 * @param linked the runs behind the links, by their numbers
	 */
	static Pages open(Path file, List<Run> linked, List<Block.Heading> headings) throws IOException {
		PDDocument document = Loader.loadPDF(file.toFile());
		try {
			return new PdfPages(file, document, linked, headings);
		} catch (IOException | RuntimeException e) {
			document.close();
			throw e;
		}
	}

	private static List<Area> areas(PDPage page, int number, List<Run> linked) throws IOException {
		List<Area> areas = new ArrayList<>();
		double height = page.getCropBox().getHeight();
		for (PDAnnotation annotation : page.getAnnotations()) {
			if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action
					&& action.getURI().startsWith(FoReport.LINK)) {
				PDRectangle r = annotation.getRectangle();
				Run run = linked.get(Integer.parseInt(action.getURI().substring(FoReport.LINK.length())));
				areas.add(new Area(number, r.getLowerLeftX(), height - r.getUpperRightY(), r.getWidth(), r.getHeight(), run));
			}
		}
		return List.copyOf(areas);
	}

	/** The outline has the headings in their order, those below one another nested. */
	private void places(PDOutlineNode node, List<Block.Heading> all, List<Place> places) throws IOException {
		if (node == null) {
			return;
		}
		for (PDOutlineItem item : node.children()) {
			PDDestination destination = item.getAction() instanceof PDActionGoTo go ? go.getDestination() : item.getDestination();
			if (destination instanceof PDPageXYZDestination place && places.size() < all.size()) {
				int page = place.retrievePageNumber();
				places.add(new Place(all.get(places.size()), page, Math.max(0, sizes.get(page).getHeight() - place.getTop())));
			}
			places(item, all, places);
		}
	}

	@Override
	public int count() {
		return sizes.size();
	}

	@Override
	public double width(int page) {
		return sizes.get(page).getWidth();
	}

	@Override
	public double height(int page) {
		return sizes.get(page).getHeight();
	}

	@Override
	public synchronized BufferedImage draw(int page, double scale) throws IOException {
		return renderer.renderImage(page, (float) scale);
	}

	@Override
	public List<Area> areas(int page) {
		return areas.get(page);
	}

	@Override
	public List<Place> headings() {
		return headings;
	}

	@Override
	public synchronized void close() {
		try {
			document.close();
			Files.deleteIfExists(file);
		} catch (IOException e) {
			ILog.of(PdfPages.class).warn(file.toString(), e);
		}
	}
}
