package org.chancery.workbench.report;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import org.chancery.report.Run;
import org.chancery.report.preview.Pages;

/** Pages of 600 by 800 points with areas where a test wants them. */
final class FakePages implements Pages {
	private final int count;
	private final List<Area> areas = new ArrayList<>();

	FakePages(int count) {
		this.count = count;
	}

	/** Puts a run of 50 by 10 points on a page. */
	Area put(int page, double x, double y, Run run) {
		Area area = new Area(page, x, y, 50, 10, run);
		areas.add(area);
		return area;
	}

	@Override
	public int count() {
		return count;
	}

	@Override
	public double width(int page) {
		return 600;
	}

	@Override
	public double height(int page) {
		return 800;
	}

	@Override
	public BufferedImage draw(int page, double scale) {
		return new BufferedImage((int) (600 * scale), (int) (800 * scale), BufferedImage.TYPE_INT_RGB);
	}

	@Override
	public List<Area> areas(int page) {
		return areas.stream().filter(a -> a.page() == page).toList();
	}

	@Override
	public List<Place> headings() {
		return List.of();
	}

	@Override
	public void close() {
		// holds nothing
	}
}
