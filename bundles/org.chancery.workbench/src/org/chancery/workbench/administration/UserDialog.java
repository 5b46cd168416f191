package org.chancery.workbench.administration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Administration.Role;
import org.chancery.store.Administration.User;
import org.chancery.workbench.Ui;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Asks for a new user's name and roles, or for the roles of one there is. */
final class UserDialog extends TitleAreaDialog {
	private final User known;
	private final List<Role> all;
	private Text name;
	private Text fullName;
	private Table table;
	private String chosenName;
	private String chosenFullName;
	private Set<String> chosenRoles;

	/**
	 * @param known the user whose roles are to be set, null for a new one
	 * @param all   the roles there are
	 */
	UserDialog(Shell parent, User known, List<Role> all) {
		super(parent);
		this.known = known;
		this.all = new ArrayList<>(all);
		// as the navigator has the sections, what is about none last
		List<String> order = SectionRegistry.instance().sections().stream().map(s -> s.schema()).toList();
		this.all.sort(Comparator.comparing((Role r) -> r.schema() == null)
				.thenComparing(r -> order.contains(r.schema()) ? order.indexOf(r.schema()) : order.size())
				.thenComparing(Role::right));
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	String name() {
		return chosenName;
	}

	String fullName() {
		return chosenFullName;
	}

	Set<String> roles() {
		return chosenRoles;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(known == null ? Messages.User_new : Messages.User_roles);
		shell.setData(Ui.ID, "user"); //$NON-NLS-1$
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(known == null ? Messages.User_new : Messages.User_roles);
		setMessage(Messages.User_message);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(area);
		name = text(area, Messages.User_name, "user.name"); //$NON-NLS-1$
		fullName = text(area, Messages.User_fullName, "user.fullName"); //$NON-NLS-1$
		new Label(area, SWT.NONE).setText(Messages.User_rolesLabel);
		table = Ui.named(new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL), "user.roles"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).hint(420, 320).applyTo(table);
		for (Role role : all) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(RoleText.of(role));
			item.setData(role.name());
			item.setChecked(known != null && known.roles().contains(role.name()));
		}
		if (known != null) {
			name.setText(known.name());
			fullName.setText(known.fullName());
			name.setEditable(false);
			fullName.setEditable(false);
		}
		return area;
	}

	private Text text(Composite area, String label, String id) {
		new Label(area, SWT.NONE).setText(label);
		Text text = Ui.named(new Text(area, SWT.BORDER), id);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		text.addListener(SWT.Modify, e -> update());
		return text;
	}

	@Override
	protected Control createButtonBar(Composite parent) {
		Control bar = super.createButtonBar(parent);
		update();
		return bar;
	}

	private void update() {
		if (getButton(IDialogConstants.OK_ID) != null) {
			getButton(IDialogConstants.OK_ID).setEnabled(!name.getText().isBlank() && !fullName.getText().isBlank());
		}
	}

	@Override
	protected void okPressed() {
		chosenName = name.getText().strip();
		chosenFullName = fullName.getText().strip();
		chosenRoles = new TreeSet<>();
		for (TableItem item : table.getItems()) {
			if (item.getChecked()) {
				chosenRoles.add((String) item.getData());
			}
		}
		super.okPressed();
	}
}
