package org.chancery.workbench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.chancery.model.Period;
import org.chancery.report.Run;
import org.chancery.report.preview.Pages.Area;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
	private static final Period PERIOD = Period.ofYear(2021);

	private static Run.Figure figure(String id, String number) {
		return new Run.Figure(number, FigureChangeTest.value(id, PERIOD, number));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.3, 1, 4 / 3.0, 2.7 })
	void findsWhatStandsAtAPlaceAtEveryScale(double scale) {
		FakePages pages = new FakePages(3);
		Area area = pages.put(1, 100, 400, figure("a", "1"));
		PageLayout layout = new PageLayout(pages, scale, 2000);
		Rectangle place = layout.place(area);
		assertSame(area, layout.areaAt(pages, new Point(place.x + place.width / 2, place.y + place.height / 2)));
		assertNull(layout.areaAt(pages, new Point(place.x - 3, place.y)));
		assertTrue(layout.page(1).contains(place.x, place.y));
		assertEquals(400, layout.points(1, layout.y(1, 400)), 1 / scale);
	}

	@Test
	void standsPagesBelowOneAnotherInTheMiddle() {
		PageLayout layout = new PageLayout(new FakePages(3), 1, 1000);
		assertEquals(new Rectangle(200, PageLayout.GAP, 600, 800), layout.page(0));
		assertEquals(PageLayout.GAP * 2 + 800, layout.page(1).y);
		assertEquals(3 * 800 + 4 * PageLayout.GAP, layout.height());
		assertEquals(List.of(0, 1), layout.between(700, 900));
		assertEquals(List.of(1), layout.between(900, 1000));
		assertEquals(2, layout.pageAt(100_000));
		assertEquals(-1, new PageLayout(new FakePages(0), 1, 1000).pageAt(5));
	}

	@Test
	void fitsTheWidth() {
		FakePages pages = new FakePages(1);
		double scale = PageLayout.fitting(pages, 636);
		assertEquals(1, scale, 0.001);
		assertEquals(636, new PageLayout(pages, scale, 636).width());
	}

	@Test
	void goesFromFigureToFigureAndNotToTheirSecondLines() {
		FakePages pages = new FakePages(2);
		Run.Figure a = figure("a", "1");
		Run.Figure b = figure("b", "2");
		pages.put(0, 500, 10, a);
		pages.put(0, 0, 25, a);
		pages.put(0, 10, 40, new Run.Field("110 年", null, "effectiveDate", LocalDate.of(2021, 1, 1)));
		pages.put(1, 10, 10, b);
		FigurePlaces places = new FigurePlaces(pages);
		assertEquals(2, places.count());
		assertSame(a, places.step(null, true).orElseThrow().run());
		assertSame(b, places.step(a, true).orElseThrow().run());
		assertEquals(Optional.empty(), places.step(b, true));
		assertEquals(Optional.empty(), places.step(a, false));
		assertSame(b, places.step(null, false).orElseThrow().run());
		assertSame(b, places.from(0, 300).orElseThrow().run());
	}

	@Test
	void findsTheSameFigureInALaterRun() {
		FakePages before = new FakePages(1);
		before.put(0, 0, 0, figure("a", "1"));
		Run.Figure second = figure("a", "1");
		before.put(0, 0, 100, second);
		FakePages after = new FakePages(2);
		after.put(0, 0, 0, figure("b", "9"));
		Area first = after.put(0, 0, 50, figure("a", "2"));
		Area later = after.put(1, 0, 0, figure("a", "2"));
		FigurePlaces earlier = new FigurePlaces(before);
		assertEquals(Optional.of(later), new FigurePlaces(after).again(earlier, second));
		FakePages shorter = new FakePages(1);
		Area only = shorter.put(0, 0, 0, first.run());
		assertEquals(Optional.of(only), new FigurePlaces(shorter).again(earlier, second));
		assertEquals(Optional.empty(), new FigurePlaces(new FakePages(1)).again(earlier, second));
	}
}
