package org.chancery.workbench.limits;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.chancery.clock.rules.Rule;
import org.chancery.flow.RuleBooks;
import org.chancery.model.LimitRules;
import org.chancery.store.Store;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Keeps a city's own rules of time limits from a file, if they are as they must be; open time limits are then reckoned anew,
 * as after any change of rules.
 */
public final class ImportRulesHandler extends AbstractHandler {
	private record Read(LimitRules own, List<Rule> rules) {
	}

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		Store store = OpenStore.instance().store().orElse(null);
		FileDialog files = new FileDialog(shell, SWT.OPEN);
		files.setText(Messages.ImportRules_title);
		files.setFilterExtensions(new String[] { "*.xml", "*.*" }); //$NON-NLS-1$ //$NON-NLS-2$
		String file = store == null ? null : files.open();
		if (file != null) {
			Loading.of(Messages.ImportRules_title, monitor -> {
				Path path = Path.of(file);
				LimitRules own = RuleBooks.record(path.getFileName().toString(), Files.readString(path), LocalDate.now());
				RuleBooks.check(store, own);
				return new Read(own, RuleBooks.rules(own));
			}).start(shell, read -> confirm(shell, store, read));
		}
		return null;
	}

	private static void confirm(Shell shell, Store store, Read read) {
		String rules = read.rules().stream().map(r -> r.name() + "（" + r.version() + "）").collect(Collectors.joining("\n")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		if (MessageDialog.openConfirm(shell, Messages.ImportRules_title, NLS.bind(Messages.ImportRules_confirm, read.rules().size(), rules))) {
			Loading.of(Messages.ImportRules_title, monitor -> store.write(transaction -> {
				transaction.insert(read.own());
				return null;
			})).start(shell, kept -> {
				// the change of rules itself has open time limits reckoned anew
			});
		}
	}
}
