package org.chancery.property.ui;

import static org.chancery.testing.ui.Window.picture;
import static org.chancery.testing.ui.Window.post;
import static org.chancery.testing.ui.Window.run;
import static org.chancery.testing.ui.Window.titled;
import static org.chancery.testing.ui.Window.ui;
import static org.chancery.testing.ui.Window.waitUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;

import org.chancery.model.sections.SectionRegistry;
import org.chancery.property.PropertyFactory;
import org.chancery.property.PropertyPackage.Literals;
import org.chancery.property.StockTaking;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.testing.ui.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

/** A round of stock-taking in a real workbench, over the section's sample. */
class StockTakingTest {
	private Shell window;

	private Control widget(String id) {
		return Window.find(window, id);
	}

	private String text(String id) {
		return ui(() -> ((Label) widget(id)).getText());
	}

	private void scan(String code) {
		run(() -> {
			((Text) widget("scan")).setText(code);
			widget("scan").notifyListeners(SWT.DefaultSelection, new Event());
		});
	}

	private static long findings(Store store) {
		return store.count(RecordQuery.all(SectionRegistry.instance().typeOf(Literals.STOCK_FINDING).orElseThrow()));
	}

	@Test
	void aRoundIsScannedAndEnded() {
		Store store = Window.store();
		long before = findings(store);
		StockTaking round = PropertyFactory.eINSTANCE.createStockTaking();
		round.setNumber("T-1");
		round.setTitle("111 年度文檔科盤點");
		round.setEffectiveDate(LocalDate.of(2022, 3, 1));
		round.setKeeperUnit("文檔科");
		store.write(transaction -> {
			transaction.insert(round);
			return null;
		});
		StockTakingView view = Window.view(StockTakingView.ID, StockTakingView.class);
		window = ui(() -> view.getSite().getShell());
		waitUntil("the round's assets", () -> ((Label) widget("counts")).getText().contains("3"));
		run(() -> ((Text) widget("place")).setText("2 樓辦公室"));
		scan("demo-3140101-03-0001");
		waitUntil("a label found", () -> ((Label) widget("judged")).getText().contains("0001"));
		scan("DEMO-3140101-03-0001");
		waitUntil("scanned before", () -> ((Label) widget("judged")).getText().contains("先前已掃描"));
		scan("X-1");
		waitUntil("not in the books", () -> ((Label) widget("judged")).getText().contains("X-1"));
		scan("DEMO-5010303-05-0001");
		waitUntil("not of the round", () -> ((Label) widget("judged")).getText().contains("5010303"));
		assertTrue(text("counts").contains("1"), text("counts"));
		picture("stock-taking");
		post(() -> view.end());
		Shell question = titled(Messages.View_close);
		post(() -> question.getDefaultButton().notifyListeners(SWT.Selection, new Event()));
		waitUntil("the question answered", question::isDisposed);
		Shell told = titled(Messages.View_close);
		run(told::close);
		assertEquals(before + 3, findings(store));
		waitUntil("no more scans", () -> !widget("scan").isEnabled());
		assertFalse(ui(() -> widget("scan").isEnabled()));
	}
}
