package org.chancery.workbench.navigator;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chancery.flow.Flows;
import org.chancery.flow.Worklist;
import org.chancery.flow.Worklist.Whose;
import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.store.StoreEvent;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.limits.WorklistView;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.records.RecordRef;
import org.chancery.workbench.records.RecordTables;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

/** The sections with their record types and how many records each has, and the reports. */
public final class NavigatorView extends ViewPart {
	/** The id of the navigator's context menu, for contributions. */
	public static final String MENU = "org.chancery.workbench.navigator.menu"; //$NON-NLS-1$

	private static final int SETTLE = 300;
	private static final int MOST_REPORTS = 500;

	private final NavigatorTree tree = new NavigatorTree();
	private TreeViewer viewer;
	private Text filter;
	private boolean counting;

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		filter = Ui.named(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "navigator.filter"); //$NON-NLS-1$
		filter.setMessage(Messages.Navigator_filter);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 0).applyTo(filter);
		filter.addListener(SWT.Modify, e -> applyFilter());
		filter.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.ARROW_DOWN) {
				viewer.getControl().setFocus();
			}
		});
		viewer = new TreeViewer(parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		Ui.named(viewer.getTree(), "navigator"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getControl());
		viewer.setContentProvider(tree);
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new NavigatorLabels(tree)));
		viewer.addFilter(tree.filter());
		viewer.setInput(SectionRegistry.instance());
		viewer.expandToLevel(2);
		viewer.addDoubleClickListener(e -> open((IStructuredSelection) e.getSelection()));
		getSite().setSelectionProvider(viewer);
		MenuManager menu = new MenuManager();
		viewer.getControl().setMenu(menu.createContextMenu(viewer.getControl()));
		getSite().registerContextMenu(MENU, menu, viewer);
		OpenStore.instance().whenOpen(viewer.getControl(), store -> count(Set.copyOf(SectionRegistry.instance().types())));
		OpenStore.instance().addListener(viewer.getControl(), new OpenStore.Listener() {
			@Override
			public void stateChanged(OpenStore.State state) {
				if (state != OpenStore.State.OPEN) {
					tree.forget();
					viewer.refresh();
				}
			}

			@Override
			public void changed(StoreEvent event) {
				countSoon(event.types());
			}
		});
	}

	@Override
	public void setFocus() {
		viewer.getControl().setFocus();
	}

	/** Opens what is selected: the table of a record type, a report. */
	public void open(IStructuredSelection selection) {
		for (Object element : selection.toList()) {
			if (element instanceof RecordType type) {
				RecordTables.open(getSite().getPage(), type);
			} else if (element instanceof RecordRef record) {
				RecordEditors.open(getSite().getPage(), record.type(), record.id());
			} else if (element == NavigatorTree.WORKLIST) {
				WorklistView.open(getSite().getPage());
			} else {
				viewer.setExpandedState(element, !viewer.getExpandedState(element));
			}
		}
	}

	private void applyFilter() {
		tree.setPattern(filter.getText());
		viewer.refresh();
		viewer.expandAll();
	}

	private void countSoon(Set<RecordType> types) {
		tree.outdated(types);
		if (!counting) {
			counting = true;
			viewer.getControl().getDisplay().timerExec(SETTLE, () -> {
				counting = false;
				if (!viewer.getControl().isDisposed()) {
					count(tree.takeOutdated());
				}
			});
		}
	}

	private void count(Set<RecordType> types) {
		if (types.isEmpty()) {
			return;
		}
		OpenStore.instance().store().ifPresent(store -> {
			Loading.of(Messages.Navigator_counting, monitor -> counts(store, types, monitor)).system().start(viewer.getControl(), counted -> {
				tree.setCounts(counted);
				viewer.refresh();
			});
			if (types.stream().anyMatch(t -> Flows.of(t).isPresent())) {
				Loading.of(Messages.Navigator_counting, monitor -> Worklist.counts(store, Whose.ALL, LocalDate.now())).system()
						.start(viewer.getControl(), counted -> {
							tree.setWaiting(counted);
							viewer.refresh(NavigatorTree.WORKLIST);
						});
			}
			boolean reports = types.stream().anyMatch(t -> t.eClass() == ModelPackage.Literals.REPORT);
			if (reports) {
				Loading.of(Messages.Navigator_counting, monitor -> reports(store)).system().start(viewer.getControl(), found -> {
					tree.setReports(found);
					viewer.refresh();
					viewer.expandToLevel(NavigatorTree.REPORTS, 1);
				});
			}
		});
	}

	private static Map<RecordType, Long> counts(Store store, Set<RecordType> types, IProgressMonitor monitor) {
		Map<RecordType, Long> counts = new LinkedHashMap<>();
		for (Section section : SectionRegistry.instance().sections()) {
			for (RecordType type : section.types()) {
				if (types.contains(type) && !monitor.isCanceled()) {
					counts.put(type, store.count(RecordQuery.all(type)));
				}
			}
		}
		return counts;
	}

	private static List<RecordRef> reports(Store store) {
		RecordType type = SectionRegistry.instance().typeOf(ModelPackage.Literals.REPORT).orElseThrow();
		RecordQuery query = RecordQuery.all(type).withFeatures(List.of(ModelPackage.Literals.REPORT__TITLE)).limit(MOST_REPORTS);
		return store.rows(query).stream().map((RecordRow row) -> new RecordRef(type, row.id(), row.version(), String.valueOf(row.values().get(0)))).toList();
	}
}
