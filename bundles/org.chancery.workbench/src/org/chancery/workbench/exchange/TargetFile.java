package org.chancery.workbench.exchange;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chancery.exchange.TableFormat;
import org.chancery.model.sections.Labels;
import org.chancery.workbench.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Where a wizard writes: the format, the language of the headings, and the file. */
final class TargetFile {
	private static final List<Locale> LANGUAGES = List.of(Labels.CHINESE, Locale.ENGLISH);
	/** The format first offered: the one most people open. */
	private static final TableFormat FIRST = TableFormat.XLSX;

	private final Combo format;
	private final Combo language;
	private final Text file;
	private final Runnable changed;

	TargetFile(Composite parent, Runnable changed) {
		this.changed = changed;
		new Label(parent, SWT.NONE).setText(Messages.Target_format);
		format = Ui.named(new Combo(parent, SWT.READ_ONLY), "format"); //$NON-NLS-1$
		for (TableFormat f : TableFormat.values()) {
			format.add(switch (f) {
			case CSV -> Messages.Target_csv;
			case XLSX -> Messages.Target_xlsx;
			case ODS -> Messages.Target_ods;
			});
		}
		format.select(FIRST.ordinal());
		format.addListener(SWT.Selection, e -> changeEnding());
		new Label(parent, SWT.NONE).setText(Messages.Target_language);
		language = Ui.named(new Combo(parent, SWT.READ_ONLY), "language"); //$NON-NLS-1$
		language.setItems(Messages.Target_chinese, Messages.Target_english);
		language.select(Locale.getDefault().getLanguage().equals(Labels.CHINESE.getLanguage()) ? 0 : 1);
		new Label(parent, SWT.NONE).setText(Messages.Target_file);
		Composite box = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(box);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
		file = Ui.named(new Text(box, SWT.BORDER), "file"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(file);
		file.addListener(SWT.Modify, e -> changed.run());
		Button browse = new Button(box, SWT.PUSH);
		browse.setText(Messages.Target_browse);
		browse.addListener(SWT.Selection, e -> browse());
	}

	/** Offers a name, in the person's own folder, unless one was typed already. */
	void offer(String name) {
		if (file.getText().isBlank() || file.getData() != null && file.getData().equals(file.getText())) {
			String offered = Path.of(System.getProperty("user.home"), name.replaceAll("[\\\\/:*?\"<>|]", "_") + "." + format().extension()).toString(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			file.setData(offered);
			file.setText(offered);
		}
	}

	TableFormat format() {
		return TableFormat.values()[Math.max(0, format.getSelectionIndex())];
	}

	Locale language() {
		return LANGUAGES.get(Math.max(0, language.getSelectionIndex()));
	}

	/** The file, if the text names one of a format that can be written. */
	Optional<Path> file() {
		try {
			Path path = Path.of(file.getText().strip());
			return path.isAbsolute() && TableFormat.of(path).isPresent() ? Optional.of(path) : Optional.empty();
		} catch (InvalidPathException e) {
			// still being typed
			return Optional.empty();
		}
	}

	/** Whether the file is there already. */
	boolean exists() {
		return file().map(Files::exists).orElse(false);
	}

	private void changeEnding() {
		String name = file.getText();
		int dot = name.lastIndexOf('.');
		if (dot > name.lastIndexOf(java.io.File.separatorChar)) {
			boolean offered = name.equals(file.getData());
			String renamed = name.substring(0, dot + 1) + format().extension();
			file.setData(offered ? renamed : null);
			file.setText(renamed);
		}
		changed.run();
	}

	private void browse() {
		FileDialog dialog = new FileDialog(file.getShell(), SWT.SAVE);
		dialog.setFilterExtensions(new String[] { "*." + format().extension() }); //$NON-NLS-1$
		file().ifPresent(path -> {
			dialog.setFilterPath(String.valueOf(path.getParent()));
			dialog.setFileName(String.valueOf(path.getFileName()));
		});
		String chosen = dialog.open();
		if (chosen != null) {
			String ending = "." + format().extension(); //$NON-NLS-1$
			file.setText(TableFormat.of(Path.of(chosen)).isPresent() ? chosen : chosen + ending);
		}
	}
}
