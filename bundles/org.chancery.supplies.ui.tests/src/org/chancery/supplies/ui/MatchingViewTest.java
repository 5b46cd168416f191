package org.chancery.supplies.ui;

import static org.chancery.testing.ui.Window.picture;
import static org.chancery.testing.ui.Window.post;
import static org.chancery.testing.ui.Window.run;
import static org.chancery.testing.ui.Window.titled;
import static org.chancery.testing.ui.Window.ui;
import static org.chancery.testing.ui.Window.waitUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.supplies.Donation;
import org.chancery.supplies.Need;
import org.chancery.supplies.NeedStatus;
import org.chancery.supplies.ReliefEvent;
import org.chancery.supplies.SuppliesFactory;
import org.chancery.supplies.SuppliesPackage.Literals;
import org.chancery.testing.ui.Window;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;

/** Matching in a real workbench, over the section's sample. */
class MatchingViewTest {
	private static final String OPERATION = "測試物資專案";

	private static Combo operations(Shell window) {
		return (Combo) Window.find(window, "operations");
	}

	private static RecordType type(EClass eClass) {
		return SectionRegistry.instance().typeOf(eClass).orElseThrow();
	}

	/** An operation with one donation, which is enough for the more urgent of two needs and half of the other. */
	private static void furnish(Store store) {
		SuppliesFactory make = SuppliesFactory.eINSTANCE;
		ReliefEvent event = make.createReliefEvent();
		event.setName(OPERATION);
		Donation donation = make.createDonation();
		donation.setNumber("T-D");
		donation.setItem("飲用水");
		donation.setQuantity(BigDecimal.valueOf(50));
		donation.setEvent(event);
		store.write(transaction -> {
			event.setEffectiveDate(LocalDate.of(2022, 2, 8));
			donation.setEffectiveDate(event.getEffectiveDate());
			transaction.insert(event);
			transaction.insert(donation);
			for (int urgency = 1; urgency <= 2; urgency++) {
				Need need = make.createNeed();
				need.setNumber("T-N" + urgency);
				need.setEffectiveDate(event.getEffectiveDate());
				need.setItem("飲用水");
				need.setQuantity(BigDecimal.valueOf(urgency == 1 ? 30 : 40));
				need.setUrgency(urgency);
				need.setEvent(event);
				transaction.insert(need);
			}
			return null;
		});
	}

	@Test
	void whatIsCheckedIsPromised() {
		Store store = Window.store();
		furnish(store);
		long before = store.count(RecordQuery.all(type(Literals.ALLOCATION)));
		MatchingView view = Window.view(MatchingView.ID, MatchingView.class);
		Shell window = ui(() -> view.getSite().getShell());
		waitUntil("the operations", () -> operations(window).indexOf(OPERATION) >= 0);
		run(() -> {
			operations(window).select(operations(window).indexOf(OPERATION));
			operations(window).notifyListeners(SWT.Selection, new Event());
		});
		waitUntil("the proposals", () -> ((Table) Window.find(window, "proposals")).getItemCount() == 2);
		picture("matching");
		run(() -> ((Table) Window.find(window, "proposals")).getItem(1).setChecked(false));
		post(() -> Window.find(window, "promise").notifyListeners(SWT.Selection, new Event()));
		Shell told = titled(Messages.View_promise);
		run(told::close);
		assertEquals(before + 1, store.count(RecordQuery.all(type(Literals.ALLOCATION))));
		Need need = (Need) store.findByKey(type(Literals.NEED), "T-N1").orElseThrow();
		assertEquals(NeedStatus.MET, need.getStatus());
		waitUntil("what is left", () -> ((Table) Window.find(window, "proposals")).getItemCount() == 1);
	}
}
