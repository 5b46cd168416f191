package org.chancery.report.internal.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.chancery.figures.FigureDefinition;
import org.chancery.model.Attachment;
import org.chancery.model.Record;
import org.chancery.model.text.Blanks;
import org.chancery.report.Block;
import org.chancery.report.Run;
import org.chancery.report.internal.Messages;
import org.chancery.report.internal.chapter.Element;
import org.eclipse.osgi.util.NLS;

/** {@code photos}: plates with the photos of the records behind a figure, each once in a report. */
final class PhotosBlock implements BlockElement {
	private static final Set<String> TYPES = Set.of("image/jpeg", "image/png");

	@Override
	public void compose(Element element, Scope scope, Outline outline) {
		Composition composition = scope.composition();
		FigureDefinition figure = composition.figure(element, "figure");
		List<Block.Photo> photos = new ArrayList<>();
		for (Record record : composition.records().of(element, figure, scope.period(), null, 0)) {
			if (record.getAttachments().stream().anyMatch(Attachment::isInReport)) {
				Scope inner = scope.withEntry(figure.type(), record);
				composition.store().attachments(figure.type(), record.getId(), true).stream().filter(Attachment::isInReport)
						.forEach(a -> add(a, inner, photos));
			}
		}
		if (!photos.isEmpty()) {
			outline.add(new Block.Photos(photos));
		}
	}

	private static void add(Attachment attachment, Scope scope, List<Block.Photo> photos) {
		Run.Source source = scope.entry().source();
		String type = mediaType(attachment);
		if (!TYPES.contains(type) || attachment.getContent() == null || attachment.getContent().length == 0) {
			scope.composition().note(NLS.bind(Messages.Note_notAPhoto, attachment.getName(), scope.entry().type().title(scope.entry().record())));
		} else {
			scope.composition().photos().number(source, attachment.getId()).ifPresent(number -> photos.add(
					new Block.Photo(number, Blanks.around(caption(attachment, scope), scope.blanks()), type, attachment.getContent(), source)));
		}
	}

	private static String mediaType(Attachment attachment) {
		if (attachment.getMediaType() != null) {
			return attachment.getMediaType().toLowerCase(Locale.ROOT);
		}
		String name = attachment.getName().toLowerCase(Locale.ROOT);
		return name.endsWith(".png") ? "image/png" : name.endsWith(".jpg") || name.endsWith(".jpeg") ? "image/jpeg" : "";
	}

	private static String caption(Attachment attachment, Scope scope) {
		String caption = attachment.getCaption() == null || attachment.getCaption().isBlank()
				? scope.entry().type().title(scope.entry().record())
				: attachment.getCaption().strip();
		String credit = attachment.getCredit() == null ? "" : attachment.getCredit().strip();
		if (credit.isEmpty() || caption.contains(credit)) {
			return caption;
		}
		return caption + (credit.contains("由") || credit.contains("提供") ? "（" + credit + "）" : "（照片由" + credit + "提供）");
	}
}
