package org.chancery.workbench.administration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chancery.store.Administration;
import org.chancery.store.Administration.Role;
import org.chancery.store.Administration.User;
import org.chancery.store.Store;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Ui;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** The users of a department's server and their roles, for its administrators. */
public final class UsersView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.chancery.workbench.users"; //$NON-NLS-1$

	/** What the view shows. */
	private record Users(List<User> users, List<Role> roles) {
	}

	/** Work that answers a password, or null. */
	private interface Change {
		String run(Administration administration);
	}

	private TableViewer viewer;
	private Label summary;
	private Button add;
	private Button roles;
	private Button reset;
	private Button remove;
	private List<Role> known = List.of();

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().applyTo(parent);
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(5).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		add = button(bar, Messages.Users_add, "users.add", this::add); //$NON-NLS-1$
		roles = button(bar, Messages.Users_roles, "users.roles", () -> selected().ifPresent(this::setRoles)); //$NON-NLS-1$
		reset = button(bar, Messages.Users_reset, "users.reset", () -> selected().ifPresent(this::reset)); //$NON-NLS-1$
		remove = button(bar, Messages.Users_remove, "users.remove", () -> selected().ifPresent(this::remove)); //$NON-NLS-1$
		summary = Ui.named(new Label(bar, SWT.NONE), "users.summary"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
		viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.getTable().setHeaderVisible(true);
		Ui.named(viewer.getTable(), "users.table"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getTable());
		column(Messages.Users_name, 140, User::name);
		column(Messages.Users_fullName, 160, User::fullName);
		column(Messages.Users_state, 140, user -> user.mustChange() ? Messages.Users_mustChange : ""); //$NON-NLS-1$
		column(Messages.Users_itsRoles, 700, this::rolesOf);
		viewer.addSelectionChangedListener(event -> update());
		viewer.addOpenListener(event -> selected().ifPresent(this::setRoles));
		update();
		OpenStore.instance().whenOpen(parent, store -> load());
	}

	private static Button button(Composite bar, String text, String id, Runnable work) {
		Button button = Ui.named(new Button(bar, SWT.PUSH), id);
		button.setText(text);
		button.addListener(SWT.Selection, event -> work.run());
		return button;
	}

	private void column(String heading, int width, Function<User, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(heading);
		column.getColumn().setWidth(width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((User) element);
			}
		});
	}

	private String rolesOf(User user) {
		Map<String, String> names = known.stream().collect(Collectors.toMap(Role::name, RoleText::of));
		return user.roles().stream().map(role -> names.getOrDefault(role, role)).collect(Collectors.joining("、")); //$NON-NLS-1$
	}

	private Optional<User> selected() {
		return Optional.ofNullable((User) viewer.getStructuredSelection().getFirstElement());
	}

	private Optional<Administration> administration() {
		return OpenStore.instance().store().flatMap(Store::administration).filter(Administration::mayKeepUsers);
	}

	private void update() {
		boolean may = administration().isPresent();
		add.setEnabled(may);
		for (Button button : List.of(roles, reset, remove)) {
			button.setEnabled(may && selected().isPresent());
		}
	}

	private void load() {
		update();
		Optional<Administration> administration = administration();
		if (administration.isEmpty()) {
			viewer.setInput(List.of());
			summary.setText(Messages.Users_none);
			return;
		}
		summary.setText(Messages.Users_loading);
		Loading.of(Messages.Users_loading, monitor -> new Users(administration.get().users(), administration.get().roles())).system()
				.failed(e -> summary.setText(Errors.message(e))).start(viewer.getControl(), this::show);
	}

	private void show(Users users) {
		known = users.roles();
		viewer.setInput(users.users());
		summary.setText(NLS.bind(Messages.Users_count, users.users().size()));
		update();
	}

	private void add() {
		UserDialog dialog = new UserDialog(getSite().getShell(), null, known);
		if (dialog.open() == Window.OK) {
			change(Messages.User_new, dialog.name(), a -> a.addUser(dialog.name(), dialog.fullName(), dialog.roles()));
		}
	}

	private void setRoles(User user) {
		UserDialog dialog = new UserDialog(getSite().getShell(), user, known);
		if (dialog.open() == Window.OK) {
			change(Messages.User_roles, user.name(), a -> {
				a.setRoles(user.name(), dialog.roles());
				return null;
			});
		}
	}

	private void reset(User user) {
		if (MessageDialog.openQuestion(getSite().getShell(), Messages.Users_resetTitle, NLS.bind(Messages.Users_resetQuestion, user.name()))) {
			change(Messages.Users_resetTitle, user.name(), a -> a.resetPassword(user.name()));
		}
	}

	private void remove(User user) {
		if (MessageDialog.openQuestion(getSite().getShell(), Messages.Users_removeTitle, NLS.bind(Messages.Users_removeQuestion, user.name()))) {
			change(Messages.Users_removeTitle, user.name(), a -> {
				a.removeUser(user.name());
				return null;
			});
		}
	}

	private void change(String what, String user, Change work) {
		administration().ifPresent(a -> Loading.of(what, monitor -> Optional.ofNullable(work.run(a))).user()
				.start(viewer.getControl(), password -> {
					load();
					password.ifPresent(given -> new PasswordDialog(getSite().getShell(), user, given).open());
				}));
	}

	@Override
	public void setFocus() {
		viewer.getControl().setFocus();
	}
}
