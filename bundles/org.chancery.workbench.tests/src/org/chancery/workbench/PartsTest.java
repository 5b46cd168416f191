package org.chancery.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.workbench.bots.Bot;
import org.chancery.workbench.bots.Screenshots;
import org.chancery.workbench.records.RecordTables;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.internal.ErrorViewPart;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Screenshots.class)
class PartsTest {
	@Test
	void everyPerspectiveOpens() {
		Bot.store();
		List<IPerspectiveDescriptor> perspectives = Arrays.stream(PlatformUI.getWorkbench().getPerspectiveRegistry().getPerspectives())
				.filter(p -> p.getId().startsWith("org.chancery.")).toList();
		assertTrue(perspectives.size() > SectionRegistry.instance().sections().size() - 1, "one for each section");
		for (IPerspectiveDescriptor perspective : perspectives) {
			Bot.run(() -> Bot.page().setPerspective(perspective));
			List<IViewPart> views = Bot.ui(() -> Arrays.stream(Bot.page().getViewReferences()).map(r -> r.getView(true)).toList());
			assertFalse(views.isEmpty(), perspective.getId());
			views.forEach(view -> assertFalse(view instanceof ErrorViewPart, perspective.getId() + ": " + view.getTitle()));
		}
		Bot.run(() -> Bot.page().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(Perspectives.MAIN)));
	}

	@Test
	void everyViewOpens() {
		Bot.store();
		for (IViewDescriptor view : PlatformUI.getWorkbench().getViewRegistry().getViews()) {
			if (view.getId().startsWith("org.chancery.") && !view.getAllowMultiple()) {
				IViewPart part = Bot.ui(() -> show(view.getId()));
				assertFalse(part instanceof ErrorViewPart, view.getId());
				assertFalse(Bot.ui(part::getTitle).isBlank(), view.getId());
			}
		}
	}

	@Test
	void everyRecordTypeHasAViewWithItsName() {
		for (RecordType type : SectionRegistry.instance().types()) {
			String id = Bot.ui(() -> RecordTables.viewId(type));
			IViewDescriptor view = PlatformUI.getWorkbench().getViewRegistry().find(id);
			assertTrue(view != null, "view " + id);
			assertFalse(view.getLabel().startsWith("%"), view.getLabel());
		}
	}

	@Test
	void theNavigatorListsTheSectionsBehindTheWorklistAndTheReports() {
		Bot.store();
		Tree tree = Bot.ui(() -> {
			show(Perspectives.NAVIGATOR);
			Shell shell = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
			return (Tree) Bot.find(shell, "navigator");
		});
		List<String> expected = new ArrayList<>(SectionRegistry.instance().sections().stream().map(Section::name).toList());
		List<String> shown = Bot.ui(() -> Arrays.stream(tree.getItems()).skip(2).map(TreeItem::getText).toList());
		assertEquals(expected, shown);
		assertEquals("基本資料", shown.getLast());
		Bot.waitUntil("counts", () -> Arrays.stream(tree.getItem(2).getItems()).allMatch(i -> i.getText().matches(".*  [\\d,]+")));
	}

	private static IViewPart show(String id) {
		try {
			return Bot.page().showView(id, null, IWorkbenchPage.VIEW_ACTIVATE);
		} catch (PartInitException e) {
			throw new IllegalStateException(id, e);
		}
	}
}
