package org.chancery.parking.ui;

import static org.chancery.testing.ui.Window.find;
import static org.chancery.testing.ui.Window.picture;
import static org.chancery.testing.ui.Window.run;
import static org.chancery.testing.ui.Window.ui;
import static org.chancery.testing.ui.Window.waitUntil;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;

import org.chancery.model.ModelFactory;
import org.chancery.model.Site;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.parking.BatchStatus;
import org.chancery.parking.ParkingFactory;
import org.chancery.parking.ParkingPackage.Literals;
import org.chancery.parking.Permit;
import org.chancery.parking.PermitBatch;
import org.chancery.store.Store;
import org.chancery.testing.ui.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** The permit desk in a real workbench. */
class PermitDeskViewTest {
	private Shell shell() {
		return ui(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell());
	}

	@Test
	void anApplicationIsIssuedAndItsPermitChecked() {
		Store store = Window.store();
		Site site = ModelFactory.eINSTANCE.createSite();
		site.setEffectiveDate(LocalDate.of(2010, 12, 25));
		site.setName("測試行政中心");
		PermitBatch batch = ParkingFactory.eINSTANCE.createPermitBatch();
		batch.setNumber("B-1");
		batch.setEffectiveDate(LocalDate.now());
		batch.setSite(site);
		batch.setYear(111);
		batch.setQuantity(2);
		batch.setValidFrom(LocalDate.now().minusDays(1));
		batch.setValidUntil(LocalDate.now().plusDays(30));
		store.write(transaction -> {
			transaction.insert(site);
			transaction.insert(batch);
			return null;
		});
		Window.view(PermitDeskView.ID, PermitDeskView.class);
		Shell shell = shell();
		Table batches = (Table) ui(() -> find(shell, "batches"));
		waitUntil("the application", () -> batches.getItemCount() == 1);
		run(() -> {
			batches.select(0);
			batches.notifyListeners(SWT.Selection, new Event());
			assertTrue(find(shell, "issue").isEnabled());
			((Button) find(shell, "issue")).notifyListeners(SWT.Selection, new Event());
		});
		waitUntil("the permits", () -> ((Label) find(shell, "done")).getText().contains("111A-00002"));
		waitUntil("nothing to be decided", () -> batches.getItemCount() == 0);
		PermitBatch stored = (PermitBatch) store.find(WaitingBatches.BATCHES, batch.getId()).orElseThrow();
		assertTrue(stored.getStatus() == BatchStatus.ISSUED && stored.getIssued() == 2);
		Permit permit = (Permit) store.findByKey(SectionRegistry.instance().typeOf(Literals.PERMIT).orElseThrow(), "111A-00001").orElseThrow();
		scan(shell, "111A-00001/" + permit.getToken());
		waitUntil("a valid permit", () -> ((Label) find(shell, "judged")).getText().contains("111A-00001"));
		scan(shell, "111A-00002");
		waitUntil("one without its check code", () -> ((Label) find(shell, "judged")).getText().contains("111A-00002"));
		picture("permit-desk");
	}

	private static void scan(Shell shell, String code) {
		run(() -> {
			Text scan = (Text) find(shell, "scan");
			scan.setText(code);
			scan.notifyListeners(SWT.DefaultSelection, new Event());
		});
	}
}
