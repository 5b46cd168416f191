package org.chancery.workbench.editor.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.chancery.model.ModelPackage;
import org.chancery.model.Site;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.chancery.workbench.bots.Bot;
import org.chancery.workbench.bots.EditorBot;
import org.chancery.workbench.bots.Screenshots;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Screenshots.class)
class DateFieldTest {
	private static final LocalDate DAY = LocalDate.of(2022, 1, 31);

	private final AtomicReference<LocalDate> picked = new AtomicReference<>();
	private boolean left;
	private Shell shell;

	private MonthPicker picker() {
		return Bot.ui(() -> {
			shell = new Shell(Display.getCurrent());
			MonthPicker made = new MonthPicker(shell, DAY, picked::set, () -> left = true);
			made.setSize(made.computeSize(SWT.DEFAULT, SWT.DEFAULT));
			return made;
		});
	}

	@AfterEach
	void close() {
		if (shell != null) {
			Bot.run(shell::dispose);
		}
		Bot.closeEditors();
	}

	private static LocalDate press(MonthPicker picker, int key, int state) {
		return Bot.ui(() -> {
			Event event = new Event();
			event.keyCode = key;
			event.stateMask = state;
			picker.notifyListeners(SWT.KeyDown, event);
			return picker.day();
		});
	}

	private static void click(MonthPicker picker, Rectangle at) {
		Bot.run(() -> clickNow(picker, at));
	}

	private static void clickNow(MonthPicker picker, Rectangle at) {
		Event event = new Event();
		event.x = at.x + at.width / 2;
		event.y = at.y + at.height / 2;
		picker.notifyListeners(SWT.MouseUp, event);
	}

	@Test
	void keysMoveByDayWeekMonthAndYear() {
		MonthPicker picker = picker();
		assertEquals(LocalDate.of(2022, 2, 1), press(picker, SWT.ARROW_RIGHT, 0));
		assertEquals(LocalDate.of(2022, 1, 25), press(picker, SWT.ARROW_UP, 0));
		assertEquals(LocalDate.of(2022, 1, 31), press(picker, SWT.END, 0));
		assertEquals(LocalDate.of(2022, 2, 28), press(picker, SWT.PAGE_DOWN, 0));
		assertEquals(LocalDate.of(2021, 2, 28), press(picker, SWT.PAGE_UP, SWT.SHIFT));
		assertEquals(LocalDate.of(2021, 2, 1), press(picker, SWT.HOME, 0));
		press(picker, SWT.CR, 0);
		assertEquals(LocalDate.of(2021, 2, 1), picked.get());
		assertFalse(left);
		press(picker, SWT.ESC, 0);
		assertTrue(left);
	}

	@Test
	void aClickPicksTheDayItHitsAlsoOfTheNextMonth() {
		MonthPicker picker = picker();
		// January 2022 begins on a Saturday, so that its first week begins in December
		for (LocalDate day : Arrays.asList(LocalDate.of(2021, 12, 26), LocalDate.of(2022, 1, 1), DAY, LocalDate.of(2022, 2, 5))) {
			click(picker, Bot.ui(() -> picker.bounds(day)));
			assertEquals(day, picked.get());
		}
	}

	@Test
	void theMonthIsNamedByTheYearsOfTheRepublic() {
		assertEquals("111 年 11 月", Bot.ui(() -> MonthPicker.title(YearMonth.of(2022, 11))));
		assertEquals("1911 年 12 月", Bot.ui(() -> MonthPicker.title(YearMonth.of(1911, 12))));
	}

	@Test
	void theFieldTakesThePickedDay() {
		Store store = Bot.store();
		RecordType type = Bot.type("base.Site");
		Site site = (Site) type.create();
		site.setName("月曆 " + System.nanoTime());
		site.setEffectiveDate(DAY);
		store.write(transaction -> {
			transaction.insert(site);
			return null;
		});
		EditorBot editor = EditorBot.open(type, site.getId());
		Text text = editor.field("effectiveDate");
		// in one go: the calendar closes when its window is no longer the active one, which a window manager may decide
		MonthPicker picker = Bot.ui(() -> {
			Event event = new Event();
			event.keyCode = SWT.ARROW_DOWN;
			text.notifyListeners(SWT.KeyDown, event);
			MonthPicker open = Arrays.stream(text.getShell().getShells()).map(s -> (MonthPicker) Bot.find(s, "monthPicker"))
					.filter(Objects::nonNull).findFirst().orElseThrow();
			clickNow(open, open.bounds(LocalDate.of(2022, 1, 3)));
			return open;
		});
		assertEquals(LocalDate.of(2022, 1, 3), editor.record().eGet(ModelPackage.Literals.RECORD__EFFECTIVE_DATE));
		Bot.waitUntil("closed calendar", picker::isDisposed);
		Bot.closeEditors();
		store.write(transaction -> {
			transaction.delete(type, site.getId(), site.getVersion());
			return null;
		});
	}

	@ParameterizedTest
	@CsvSource({ "111/1/31 14:05,2022-01-31T14:05", "111 年 1 月 31 日 9:00,2022-01-31T09:00", "1110131 00:01,2022-01-31T00:01",
			"2022-01-31T23:59,2022-01-31T23:59", "111/1/31,2022-01-31T00:00" })
	void aMomentIsReadWithItsTime(String typed, LocalDateTime expected) {
		MomentField field = new MomentField(null, ModelPackage.Literals.RECORD__CREATED_AT);
		assertEquals(expected.atZone(ZoneId.systemDefault()).toInstant(), field.read(typed));
		assertEquals(field.read(typed), field.read(field.show(field.read(typed))), "what it shows it can read");
	}

	@Test
	void aTimeThatDoesNotExistIsRefusedAndAPickedDayKeepsTheTime() {
		MomentField field = new MomentField(null, ModelPackage.Literals.RECORD__CREATED_AT);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> field.read("111/1/31 25:00")).getMessage().contains("25:00"));
		assertThrows(IllegalArgumentException.class, () -> field.read("111/2/30 14:05"));
		Instant before = (Instant) field.read("111/1/31 14:05");
		assertEquals(field.read("111/2/1 14:05"), field.picked(LocalDate.of(2022, 2, 1), before));
	}
}
