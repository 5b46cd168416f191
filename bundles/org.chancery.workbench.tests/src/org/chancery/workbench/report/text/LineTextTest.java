package org.chancery.workbench.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.report.text.ChapterText;
import org.chancery.report.text.Piece;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Chapters as lines of text, and back, whatever people delete. */
class LineTextTest {
	private static List<ChapterText> chapters() throws Exception {
		List<ChapterText> chapters = new ArrayList<>();
		for (Section section : SectionRegistry.instance().sections()) {
			if (section.file("section/council.xml").isPresent()) {
				try (InputStream in = section.open("section/council.xml")) {
					chapters.add(ChapterText.read(section.id(), in.readAllBytes()));
				}
			}
		}
		return chapters;
	}

	@Test
	void linesBecomeTheSameChapter() throws Exception {
		List<ChapterText> chapters = chapters();
		assertFalse(chapters.isEmpty());
		for (ChapterText chapter : chapters) {
			List<Piece> again = LineText.of(chapter.pieces()).pieces();
			assertEquals(new String(chapter.toXml(), StandardCharsets.UTF_8), new String(chapter.with(again).toXml(), StandardCharsets.UTF_8));
			assertEquals(List.of(), LineText.of(chapter.pieces()).stray());
		}
	}

	/** Random pieces are deleted; with the stray marks gone too a chapter can always be written. */
	@RepeatedTest(30)
	void whateverIsDeletedAChapterIsLeft(RepetitionInfo repetition) throws Exception {
		Random random = new Random(repetition.getCurrentRepetition());
		List<ChapterText> chapters = chapters();
		ChapterText chapter = chapters.get(random.nextInt(chapters.size()));
		LineText lines = LineText.of(chapter.pieces());
		for (int i = 0; i < 8 && !lines.text().isEmpty(); i++) {
			int from = random.nextInt(lines.text().length());
			int to = Math.min(lines.text().length(), from + 1 + random.nextInt(random.nextBoolean() ? 3 : 80));
			lines = without(lines, from, to);
			for (List<Integer> stray = lines.stray(); !stray.isEmpty(); stray = lines.stray()) {
				for (int place : stray) {
					lines = without(lines, place, place + 1);
				}
			}
			assertEquals(List.of(), lines.stray());
			ChapterText left = chapter.with(lines.pieces());
			assertTrue(ChapterText.read("again", left.toXml()).pieces().size() <= chapter.pieces().size() + 40);
		}
	}

	private static LineText without(LineText lines, int from, int to) {
		int first = (int) lines.text().substring(0, from).chars().filter(c -> c == LineText.MARK).count();
		int gone = (int) lines.text().substring(from, to).chars().filter(c -> c == LineText.MARK).count();
		List<Piece.Mark> marks = new ArrayList<>(lines.marks());
		marks.subList(first, first + gone).clear();
		return new LineText(lines.text().substring(0, from) + lines.text().substring(to), marks);
	}

	@Test
	void aLineWithoutAMarkIsAParagraph() {
		List<Piece> pieces = new LineText("新的一段\n", List.of()).pieces();
		assertEquals("p", ((Piece.Start) pieces.get(0)).element());
		assertEquals(new Piece.Text("新的一段"), pieces.get(1));
	}

	@Test
	void partsOfFiguresNamesAreFoundBeforeTheCaret() {
		List<String> names = List.of("受理諮詢件數", "第一次申訴件數");
		assertEquals("諮詢件", FigurePicker.typed("本期受理之諮詢件", names));
		assertEquals("", FigurePicker.typed("全無關係XYZ", names));
	}

	@Test
	void variantsOfCharactersAreFound() {
		assertEquals(3, FindBar.place("在臺北臺灣", "台灣", 1));
		assertEquals(1, FindBar.place("與姉妹市", "姊妹市", 0));
		assertEquals(-1, FindBar.place("與友好城市", "姊妹市", 0));
		assertEquals(-1, FindBar.place("空", "", 0));
	}
}
