package org.chancery.workbench.editor.fields;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chancery.model.Attachment;
import org.chancery.model.ModelFactory;
import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Messages;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.records.Values;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The files and photos of a record: with a small picture, the caption and credit, and whether it goes into reports. */
public final class AttachmentsField extends PartsField {
	private static final int THUMBNAIL = 44;
	/** Larger files belong in a file store; a database with films in it is slow for everybody. */
	private static final long LARGEST = 20L * 1024 * 1024;

	private final Map<Attachment, Image> thumbnails = new HashMap<>();

	/** The attachments of the session's record. */
	public AttachmentsField(RecordSession session) {
		super(session, ModelPackage.Literals.RECORD__ATTACHMENTS);
	}

	@Override
	public Control create(Composite parent, FormToolkit toolkit) {
		Control control = super.create(parent, toolkit);
		control.addDisposeListener(e -> thumbnails.values().forEach(Image::dispose));
		DropTarget target = new DropTarget(viewer().getControl(), DND.DROP_COPY | DND.DROP_DEFAULT);
		target.setTransfer(new Transfer[] { FileTransfer.getInstance() });
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = DND.DROP_COPY;
			}

			@Override
			public void drop(DropTargetEvent event) {
				if (event.data instanceof String[] files) {
					addFiles(Arrays.stream(files).map(Path::of).toList());
				}
			}
		});
		return control;
	}

	@Override
	protected void createColumns() {
		TableViewerColumn picture = new TableViewerColumn(viewer(), SWT.CENTER);
		picture.getColumn().setWidth(THUMBNAIL + 24);
		picture.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return ""; //$NON-NLS-1$
			}

			@Override
			public Image getImage(Object element) {
				return thumbnail((Attachment) element);
			}
		});
		column(ModelPackage.Literals.ATTACHMENT__NAME, 200, a -> a.getName());
		column(ModelPackage.Literals.ATTACHMENT__CAPTION, 320, a -> a.getCaption());
		column(ModelPackage.Literals.ATTACHMENT__CREDIT, 140, a -> a.getCredit());
		column(ModelPackage.Literals.ATTACHMENT__IN_REPORT, 90, a -> a.isInReport() ? Messages.Values_yes : Messages.Values_no);
		column(Messages.AttachmentsField_size, 80, SWT.RIGHT, a -> content(a).length == 0 ? "" : Values.size(content(a).length)); //$NON-NLS-1$
	}

	private void column(EStructuralFeature feature, int width, java.util.function.Function<Attachment, String> text) {
		column(RecordType.featureLabel(session().section(), ModelPackage.Literals.ATTACHMENT, feature, Locale.getDefault()), width, SWT.LEFT,
				(EObject part) -> {
					String shown = text.apply((Attachment) part);
					return shown == null ? "" : shown; //$NON-NLS-1$
				});
	}

	@Override
	protected void createTools() {
		super.createTools();
		tool("open", Icons.OPEN, Messages.AttachmentsField_open, this::open); //$NON-NLS-1$
	}

	@Override
	protected int rowHeight() {
		boolean pictures = parts().stream().anyMatch(p -> isPicture((Attachment) p));
		return pictures ? THUMBNAIL + 8 : super.rowHeight();
	}

	@Override
	protected void add() {
		FileDialog dialog = new FileDialog(control().getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText(Messages.AttachmentsField_add);
		if (dialog.open() != null) {
			addFiles(Arrays.stream(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList());
		}
	}

	/** Reads files in the background and adds them. */
	void addFiles(List<Path> files) {
		Loading.of(Messages.AttachmentsField_add, monitor -> read(files, monitor)).user().start(control(), attachments -> {
			attachments.forEach(a -> session().add((EReference) feature(), a));
			if (!attachments.isEmpty()) {
				select(attachments.getLast());
			}
		});
	}

	private static List<Attachment> read(List<Path> files, IProgressMonitor monitor) throws IOException {
		List<Attachment> attachments = new ArrayList<>();
		for (Path file : files) {
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			if (Files.size(file) > LARGEST) {
				throw new org.chancery.exchange.ExchangeException(NLS.bind(Messages.AttachmentsField_tooLarge,
						new Object[] { file, Values.size(Files.size(file)), Values.size(LARGEST) }));
			}
			Attachment attachment = ModelFactory.eINSTANCE.createAttachment();
			attachment.setName(file.getFileName().toString());
			attachment.setMediaType(Files.probeContentType(file));
			attachment.setContent(Files.readAllBytes(file));
			attachments.add(attachment);
		}
		return attachments;
	}

	private void open() {
		Attachment attachment = (Attachment) selected();
		if (attachment == null || content(attachment).length == 0) {
			return;
		}
		String name = attachment.getName().replaceAll("[\\\\/:*?\"<>|]", "_"); //$NON-NLS-1$ //$NON-NLS-2$
		byte[] content = content(attachment);
		Loading.of(Messages.AttachmentsField_open, monitor -> {
			Path file = Files.createTempDirectory("chancery").resolve(name); //$NON-NLS-1$
			Files.write(file, content);
			file.toFile().deleteOnExit();
			return file;
		}).start(control(), file -> {
			if (!Program.launch(file.toString())) {
				Errors.report(Messages.AttachmentsField_open, new IOException(NLS.bind(Messages.AttachmentsField_noProgram, file)));
			}
		});
	}

	private Image thumbnail(Attachment attachment) {
		if (!isPicture(attachment) || content(attachment).length == 0) {
			return Icons.ATTACHMENT.image();
		}
		return thumbnails.computeIfAbsent(attachment, this::draw);
	}

	private Image draw(Attachment attachment) {
		try {
			ImageData data = new ImageData(new ByteArrayInputStream(content(attachment)));
			double scale = Math.min(1, (double) THUMBNAIL / Math.max(data.width, data.height));
			return new Image(control().getDisplay(), data.scaledTo(Math.max(1, (int) (data.width * scale)), Math.max(1, (int) (data.height * scale))));
		} catch (SWTException e) {
			// a picture in a format that SWT can't read is still a good attachment
			return new Image(control().getDisplay(), Icons.PHOTO.descriptor().getImageData(100));
		}
	}

	private static byte[] content(EObject attachment) {
		byte[] content = ((Attachment) attachment).getContent();
		return content == null ? new byte[0] : content;
	}

	private static boolean isPicture(Attachment attachment) {
		return attachment.getMediaType() != null && attachment.getMediaType().startsWith("image/"); //$NON-NLS-1$
	}
}
