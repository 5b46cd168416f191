package org.chancery.report.internal.write;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureDefinition.Kind;
import org.chancery.figures.FigureDefinition.Measure;
import org.chancery.figures.FigureValue;
import org.chancery.model.Period;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.report.Block;
import org.chancery.report.Block.Align;
import org.chancery.report.Block.Style;
import org.chancery.report.ReportDocument;
import org.chancery.report.Run;

/** A report of several pages with everything that a report can have. */
final class SampleReport {
	static final Period PERIOD = new Period(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 1, 31));
	private static final String LONG = "為使各項工作順利推展，本處持續與各機關協調聯繫，定期檢視執行進度，並就民眾反映的意見逐案研處，「期能以有限的人力與經費，"
			+ "提供更周全的服務」；相關作業均依規定辦理，俾符實需。";

	private SampleReport() {
	}

	static ReportDocument create() {
		List<Block> blocks = new ArrayList<>();
		blocks.add(paragraph(Style.TITLE, 0, "", "十、高雄市政府行政暨國際處業務報告"));
		blocks.add(paragraph(Style.BYLINE, 0, "", "日期：111 年 3 月 31 日"));
		blocks.add(paragraph(Style.BYLINE, 0, "", "報告人：處長 項賓和"));
		blocks.add(paragraph(Style.SALUTATION, 0, "", "議長、副議長、各位議員女士、先生："));
		blocks.add(paragraph(Style.OPENING, 0, "", "首先謹代表全體同仁致上由衷的謝意。" + LONG));
		blocks.add(heading(1, "壹、", "重要業務執行狀況"));
		for (int chapter = 1; chapter <= 3; chapter++) {
			chapter(chapter, blocks);
		}
		blocks.add(heading(1, "貳、", "結語"));
		blocks.add(paragraph(Style.BODY, 1, "", LONG));
		blocks.add(paragraph(Style.CLOSING, 0, "", "最後，敬祝"));
		blocks.add(paragraph(Style.CLOSING, 0, "", "議長、副議長、各位議員女士、先生"));
		blocks.add(paragraph(Style.CLOSING_WISH, 0, "", "身體健康"));
		blocks.add(paragraph(Style.CLOSING_WISH, 0, "", "大會圓滿成功"));
		return new ReportDocument("十、高雄市政府行政暨國際處業務報告", "市政府各單位業務報告（行政暨國際處）", PERIOD, blocks, List.of());
	}

	private static void chapter(int chapter, List<Block> blocks) {
		blocks.add(heading(2, List.of("一、", "二、", "三、").get(chapter - 1), "建構友善公務環境"));
		blocks.add(heading(3, "(一)", "打造安全友善空間"));
		blocks.add(new Block.Paragraph(Style.BODY, 3, "", List.of(new Run.Text("本期計受理 "), figure("件", 80_000L * chapter + 2309), new Run.Text("，其中"),
				new Run.Text(LONG), new Run.Text("另有 2021「亞太城市高峰會特別版」（2021 Asia Pacific Cities Summit & Mayors’ Forum）等活動，計 "),
				figure("人次", 376 + chapter), new Run.Text("參加，精簡率為 "), figure("%", 29), new Run.Text("；會議於 "),
				new Run.Field("110 年 9 月 8 日", new Run.Source(null, chapter), "effectiveDate", LocalDate.of(2021, 9, 8)),
				new Run.Text("召開（照片 " + (chapter * 3 - 2) + "、" + (chapter * 3 - 1) + "）。"))));
		for (int item = 1; item <= 3; item++) {
			blocks.add(heading(4, item + ".", "第" + item + "項工作"));
			blocks.add(paragraph(Style.BODY, 4, "", LONG + LONG));
			blocks.add(paragraph(Style.BODY, 5, "(1)", LONG));
			blocks.add(paragraph(Style.BODY, 5, "(12)", LONG));
			blocks.add(paragraph(Style.BODY, 6, "A.", LONG));
		}
		blocks.add(heading(3, "(二)", "員額統計"));
		blocks.add(table());
		blocks.add(new Block.Photos(IntStream.rangeClosed(chapter * 3 - 2, chapter * 3).mapToObj(SampleReport::photo).toList()));
	}

	static Block.Table table() {
		List<Block.Row> rows = new ArrayList<>();
		rows.add(new Block.Row(true, List.of(cell("類別", 1, 2, Align.CENTER), cell("業務助理", 1, 1, Align.CENTER), cell("約用人員", 1, 1, Align.CENTER),
				cell("僱用工程員", 2, 1, Align.CENTER), cell("其他", 1, 2, Align.CENTER), cell("合計", 1, 2, Align.CENTER))));
		rows.add(new Block.Row(true, List.of(cell("公務預算", 1, 1, Align.CENTER), cell("中央補助費", 1, 1, Align.CENTER), cell("工程管理費", 1, 1, Align.CENTER),
				cell("公務預算", 1, 1, Align.CENTER))));
		rows.add(new Block.Row(false, List.of(cell("工級人員", 1, 1, Align.CENTER), cell("本府所屬機關 5,482", 3, 1, Align.CENTER), cell("學校 663", 2, 1, Align.CENTER),
				cell("6,145", 1, 1, Align.CENTER))));
		rows.add(new Block.Row(false, List.of(cell("臨時人員", 1, 2, Align.CENTER), cell("700", 1, 1, Align.CENTER), cell("28", 1, 1, Align.CENTER),
				cell("12", 1, 1, Align.CENTER), cell("16", 1, 1, Align.CENTER), cell("1,760（含道路清潔員、路邊收費服務員等）", 1, 2, Align.LEFT),
				cell("2,516", 1, 2, Align.CENTER))));
		rows.add(new Block.Row(false, List.of(cell("756", 4, 1, Align.CENTER))));
		rows.add(new Block.Row(false, List.of(cell("總計", 1, 1, Align.CENTER), new Block.Cell(List.of(List.of(figure("人", 8661))), 6, 1, Align.CENTER))));
		return new Block.Table(List.of(new Run.Text("資料日期：110.12.31")), List.of(2, 2, 2, 2, 2, 4, 2), rows);
	}

	private static Block.Cell cell(String text, int columns, int rows, Align align) {
		return new Block.Cell(List.of(List.of(new Run.Text(text))), columns, rows, align);
	}

	private static Block.Heading heading(int level, String number, String text) {
		return new Block.Heading(level, number, List.of(new Run.Text(text)));
	}

	private static Block.Paragraph paragraph(Style style, int level, String number, String text) {
		return new Block.Paragraph(style, level, number, List.of(new Run.Text(text)));
	}

	static Run.Figure figure(String unit, long number) {
		FigureDefinition definition = new FigureDefinition("sample.n" + number, SectionRegistry.instance().sections().getFirst(), Kind.FLOW, null, null, Measure.COUNT, null, "effectiveDate", null,
				null, null, null, null, null, List.of(), unit, 0);
		FigureValue value = new FigureValue(definition, PERIOD, null, BigDecimal.valueOf(number), number, List.of(), List.of(), List.of(), 0, false,
				List.of());
		String blank = unit.equals("%") ? "" : " ";
		return new Run.Figure(String.format("%,d", number) + blank + unit, value);
	}

	private static Block.Photo photo(int number) {
		BufferedImage image = new BufferedImage(number % 2 == 0 ? 1600 : 900, 1200, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(new Color(40 * number % 255, 120, 160));
		graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
		graphics.setColor(Color.WHITE);
		graphics.fillOval(100, 100, 600, 600);
		graphics.dispose();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "jpeg", out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return new Block.Photo(number, "與會貴賓於會後合影，左一為團長，並就產業、觀光及教育等議題交換意見", "image/jpeg", out.toByteArray(), new Run.Source(null, number));
	}
}
