package org.chancery.workbench.administration;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Administration;
import org.chancery.store.AuditEntry;
import org.chancery.store.AuditQuery;
import org.chancery.store.Store;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

/** The audit trail of a department's server, for its auditors: filtered, page by page, and as a table for others. */
public final class AuditView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.chancery.workbench.audit"; //$NON-NLS-1$
	private static final int PAGE = 500;
	private static final int DAYS = 7;
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"); //$NON-NLS-1$

	private DateTime from;
	private DateTime to;
	private Text who;
	private Combo kind;
	private Combo type;
	private Text record;
	private Label summary;
	private Button more;
	private TableViewer viewer;
	private final List<AuditEntry> shown = new ArrayList<>();
	private final List<RecordType> types = SectionRegistry.instance().types();
	private AuditQuery query;

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		filter(bar(parent, 12));
		Composite second = bar(parent, 4);
		button(second, Messages.Audit_search, "audit.search", this::search); //$NON-NLS-1$
		more = button(second, Messages.Audit_more, "audit.more", this::more); //$NON-NLS-1$
		button(second, Messages.Audit_export, "audit.export", this::export); //$NON-NLS-1$
		summary = Ui.named(new Label(second, SWT.NONE), "audit.summary"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
		viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.getTable().setHeaderVisible(true);
		Ui.named(viewer.getTable(), "audit.table"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getTable());
		column(Messages.Audit_at, 150, entry -> MOMENT.format(entry.at()));
		column(Messages.Audit_who, 110, AuditEntry::who);
		column(Messages.Audit_kind, 110, entry -> AuditKinds.text(entry.kind()));
		column(Messages.Audit_type, 140, this::typeOf);
		column(Messages.Audit_record, 90, entry -> entry.recordId() == 0 ? "" : String.valueOf(entry.recordId())); //$NON-NLS-1$
		column(Messages.Audit_column, 160, AuditEntry::column);
		column(Messages.Audit_before, 260, AuditEntry::before);
		column(Messages.Audit_after, 260, AuditEntry::after);
		viewer.addOpenListener(event -> open());
		OpenStore.instance().whenOpen(parent, store -> search());
	}

	private static Composite bar(Composite parent, int columns) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(columns).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		return bar;
	}

	private void filter(Composite bar) {
		LocalDate today = LocalDate.now();
		new Label(bar, SWT.NONE).setText(Messages.Audit_from);
		from = day(bar, "audit.from", today.minusDays(DAYS)); //$NON-NLS-1$
		new Label(bar, SWT.NONE).setText(Messages.Audit_to);
		to = day(bar, "audit.to", today); //$NON-NLS-1$
		new Label(bar, SWT.NONE).setText(Messages.Audit_who);
		who = text(bar, "audit.who"); //$NON-NLS-1$
		new Label(bar, SWT.NONE).setText(Messages.Audit_kind);
		kind = combo(bar, "audit.kind"); //$NON-NLS-1$
		AuditKinds.ALL.forEach(k -> kind.add(AuditKinds.text(k)));
		new Label(bar, SWT.NONE).setText(Messages.Audit_type);
		type = combo(bar, "audit.type"); //$NON-NLS-1$
		types.forEach(t -> type.add(t.label()));
		new Label(bar, SWT.NONE).setText(Messages.Audit_record);
		record = text(bar, "audit.record"); //$NON-NLS-1$
	}

	private static DateTime day(Composite bar, String id, LocalDate day) {
		DateTime field = Ui.named(new DateTime(bar, SWT.DATE | SWT.DROP_DOWN | SWT.BORDER), id);
		field.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
		return field;
	}

	private static LocalDate day(DateTime field) {
		return LocalDate.of(field.getYear(), field.getMonth() + 1, field.getDay());
	}

	private Text text(Composite bar, String id) {
		Text text = Ui.named(new Text(bar, SWT.BORDER), id);
		GridDataFactory.swtDefaults().hint(90, SWT.DEFAULT).applyTo(text);
		text.addListener(SWT.DefaultSelection, event -> search());
		return text;
	}

	private static Combo combo(Composite bar, String id) {
		Combo combo = Ui.named(new Combo(bar, SWT.READ_ONLY), id);
		combo.add(Messages.Audit_all);
		combo.select(0);
		return combo;
	}

	private static Button button(Composite bar, String text, String id, Runnable work) {
		Button button = Ui.named(new Button(bar, SWT.PUSH), id);
		button.setText(text);
		button.addListener(SWT.Selection, event -> work.run());
		return button;
	}

	private void column(String heading, int width, Function<AuditEntry, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(heading);
		column.getColumn().setWidth(width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				String said = text.apply((AuditEntry) element);
				return said == null ? "" : said.replace('\n', ' '); //$NON-NLS-1$
			}

			@Override
			public String getToolTipText(Object element) {
				String said = text.apply((AuditEntry) element);
				return said == null || said.length() < 30 ? null : said;
			}
		});
	}

	private String typeOf(AuditEntry entry) {
		return SectionRegistry.instance().type(entry.recordType()).map(RecordType::label).orElse(entry.recordType());
	}

	private Optional<Administration> administration() {
		return OpenStore.instance().store().flatMap(Store::administration).filter(Administration::mayAudit);
	}

	private void search() {
		String number = record.getText().strip();
		if (!number.matches("\\d{0,18}")) { //$NON-NLS-1$
			summary.setText(Messages.Audit_noNumber);
			return;
		}
		String user = who.getText().strip().toUpperCase(java.util.Locale.ROOT);
		query = new AuditQuery(day(from), day(to), user.isEmpty() ? null : user,
				kind.getSelectionIndex() <= 0 ? null : AuditKinds.ALL.get(kind.getSelectionIndex() - 1),
				type.getSelectionIndex() <= 0 ? null : types.get(type.getSelectionIndex() - 1).qualifiedName(),
				number.isEmpty() ? 0 : Long.parseLong(number), Long.MAX_VALUE, PAGE);
		shown.clear();
		read(query);
	}

	private void more() {
		if (!shown.isEmpty()) {
			read(query.after(shown.get(shown.size() - 1)));
		}
	}

	private void read(AuditQuery wanted) {
		more.setEnabled(false);
		Optional<Administration> administration = administration();
		if (administration.isEmpty()) {
			viewer.setInput(List.of());
			summary.setText(Messages.Audit_none);
			return;
		}
		AuditQuery asked = query;
		summary.setText(Messages.Audit_reading);
		Loading.of(Messages.Audit_reading, monitor -> administration.get().audit(wanted)).system()
				.failed(e -> summary.setText(Errors.message(e))).start(viewer.getControl(), entries -> {
					if (asked == query) {
						show(entries);
					}
				});
	}

	private void show(List<AuditEntry> entries) {
		shown.addAll(entries);
		viewer.setInput(shown.toArray());
		more.setEnabled(entries.size() == PAGE);
		summary.setText(NLS.bind(entries.size() == PAGE ? Messages.Audit_countMore : Messages.Audit_count, shown.size()));
	}

	private void open() {
		if (viewer.getStructuredSelection().getFirstElement() instanceof AuditEntry entry && entry.recordId() != 0) {
			SectionRegistry.instance().type(entry.recordType())
					.ifPresent(t -> RecordEditors.open(getSite().getPage(), t, entry.recordId()));
		}
	}

	private void export() {
		FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
		dialog.setFileName("audit.csv"); //$NON-NLS-1$
		dialog.setOverwrite(true);
		String file = dialog.open();
		if (file != null && query != null) {
			administration().ifPresent(a -> AuditFile.write(viewer.getControl(), a, query, java.nio.file.Path.of(file),
					rows -> summary.setText(NLS.bind(Messages.Audit_written, rows, file))));
		}
	}

	@Override
	public void setFocus() {
		viewer.getControl().setFocus();
	}
}
