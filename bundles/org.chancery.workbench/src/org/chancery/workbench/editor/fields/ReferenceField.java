package org.chancery.workbench.editor.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.records.Filter;
import org.chancery.workbench.records.Operator;
import org.chancery.workbench.records.RecordBrowser;
import org.chancery.workbench.records.RecordRef;
import org.chancery.workbench.records.Values;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** A look-up of another record: by typing a part of its name, or in a dialog with the table of its type. */
final class ReferenceField extends Field {
	private static final int SETTLE = 250;
	private static final int MOST = 30;

	private final RecordType target;
	private final List<RecordRef> found = new ArrayList<>();
	private Text text;
	private Proposals proposals;
	private boolean showing;
	private int typed;
	private String problem;

	ReferenceField(RecordSession session, EReference feature) {
		super(session, feature);
		target = SectionRegistry.instance().typeOf(feature.getEReferenceType()).orElseThrow();
	}

	@Override
	public Control create(Composite parent, FormToolkit toolkit) {
		Composite row = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2, 0).applyTo(row);
		text = toolkit.createText(row, "", SWT.BORDER); //$NON-NLS-1$
		Ui.named(text, "field." + feature().getName()); //$NON-NLS-1$
		text.setMessage(NLS.bind(Messages.ReferenceField_hint, target.label()));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		proposals = new Proposals();
		text.addListener(SWT.Modify, e -> {
			if (!showing) {
				typing();
			}
		});
		text.addListener(SWT.FocusOut, e -> settle());
		ToolBar bar = new ToolBar(row, SWT.FLAT);
		toolkit.adapt(bar);
		ToolItem browse = new ToolItem(bar, SWT.PUSH);
		browse.setImage(Icons.SEARCH.image());
		browse.setToolTipText(NLS.bind(Messages.ReferenceField_browse, target.label()));
		browse.addListener(SWT.Selection, e -> RecordBrowser.choose(text.getShell(), target).ifPresent(this::take));
		refresh();
		return row;
	}

	@Override
	public Control control() {
		return text;
	}

	@Override
	public void refresh() {
		if (problem == null) {
			put(title());
		}
	}

	@Override
	public Optional<String> problem() {
		return problem != null ? Optional.of(problem) : super.problem();
	}

	private String title() {
		return owner().eGet(feature()) instanceof Record record ? target.title(record) : ""; //$NON-NLS-1$
	}

	private void typing() {
		String wanted = text.getText().strip();
		if (wanted.isEmpty()) {
			problem = null;
			set(null);
			return;
		}
		problem = wanted.equals(title()) ? null : NLS.bind(Messages.ReferenceField_unknown, wanted, target.label());
		session().setPending(this::settle);
		int now = ++typed;
		text.getDisplay().timerExec(SETTLE, () -> {
			if (now == typed && !text.isDisposed() && text.isFocusControl()) {
				find(wanted, now);
			}
		});
	}

	private void find(String wanted, int now) {
		OpenStore.instance().store().ifPresent(store -> Loading.of(target.label(), monitor -> search(store, wanted)).system().start(text, rows -> {
			if (now == typed) {
				found.clear();
				found.addAll(rows);
				proposals.show();
			}
		}));
	}

	private List<RecordRef> search(Store store, String wanted) {
		EStructuralFeature label = target.labelFeature();
		RecordQuery query = RecordQuery.all(target).withFeatures(List.of(label))
				.and(new Filter(label, Operator.CONTAINS, List.of(wanted)).condition(store.naming()))
				.orderBy(List.of(new RecordQuery.Sort(label, false))).limit(MOST);
		return store.rows(query).stream().map((RecordRow row) -> new RecordRef(target, row.id(), row.version(),
				Values.text(target.section(), label, row.values().get(0)))).toList();
	}

	/** When the cursor leaves: a name typed in full that only one record has is taken. */
	private void settle() {
		String wanted = text.getText().strip();
		session().setPending(null);
		if (problem == null || wanted.isEmpty()) {
			return;
		}
		List<RecordRef> exact = found.stream().filter(r -> r.label().equals(wanted)).toList();
		if (exact.size() == 1) {
			take(exact.get(0));
		}
	}

	private void take(RecordRef chosen) {
		typed++;
		problem = null;
		put(chosen.label());
		session().setPending(null);
		Loading.of(target.label(), monitor -> OpenStore.instance().get().find(target, chosen.id())).system().start(text,
				record -> record.ifPresent(this::set));
	}

	private void put(String shown) {
		if (!shown.equals(text.getText())) {
			showing = true;
			text.setText(shown);
			text.setSelection(shown.length());
			showing = false;
		}
	}

	/** The list of what fits, shown when the store has answered. */
	private final class Proposals extends ContentProposalAdapter {
		Proposals() {
			super(text, new TextContentAdapter(), (contents, position) -> found.stream().map(r -> new ContentProposal(r.label(), r.label(), null))
					.toArray(IContentProposal[]::new), null, null);
			setProposalAcceptanceStyle(PROPOSAL_IGNORE);
			addContentProposalListener(proposal -> found.stream().filter(r -> r.label().equals(proposal.getContent())).findFirst()
					.ifPresent(ReferenceField.this::take));
		}

		void show() {
			if (found.isEmpty()) {
				closeProposalPopup();
			} else if (isProposalPopupOpen()) {
				closeProposalPopup();
				openProposalPopup();
			} else {
				openProposalPopup();
			}
		}
	}
}
