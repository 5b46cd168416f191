package org.chancery.report.internal.fo;

import java.util.List;

import org.chancery.report.Block;
import org.chancery.report.internal.Layout;
import org.xml.sax.SAXException;

/** Writes photos two beside each other, each with its caption. */
final class FoPhotos {
	private final Fo fo;
	private final FoText text;
	private final PhotoSource source;

	FoPhotos(Fo fo, FoText text, PhotoSource source) {
		this.fo = fo;
		this.text = text;
		this.source = source;
	}

	void write(Block.Photos plates) throws SAXException {
		fo.start("table", "table-layout", "fixed", "width", "100%", "space-before", "10pt", "space-after", "10pt");
		fo.empty("table-column", "column-width", "proportional-column-width(1)");
		fo.empty("table-column", "column-width", "proportional-column-width(1)");
		fo.start("table-body");
		List<Block.Photo> photos = plates.photos();
		for (int i = 0; i < photos.size(); i += 2) {
			fo.start("table-row", "keep-together.within-page", "always");
			photo(photos.get(i), i + 1 == photos.size() ? "2" : null);
			if (i + 1 < photos.size()) {
				photo(photos.get(i + 1), null);
			}
			fo.end();
		}
		fo.end().end();
	}

	/** @param columns how many columns the photo takes: a last one alone stands in the middle */
	private void photo(Block.Photo photo, String columns) throws SAXException {
		PhotoSource.Picture picture = source.picture(photo);
		fo.start("table-cell", "padding", "4pt", "number-columns-spanned", columns, "text-align", "center");
		fo.start("block", "line-height", "normal", "keep-with-next.within-page", "always");
		fo.empty("external-graphic", "src", "url('" + picture.address() + "')", "width", Fo.pt(picture.width()), "height",
				Fo.pt(picture.height()), "content-width", "scale-to-fit", "content-height", "scale-to-fit", "scaling", "uniform",
				"fox:alt-text", photo.caption());
		fo.end();
		fo.start("block", "font-size", Fo.pt(Layout.CAPTION_SIZE), "line-height", Fo.pt(Layout.CAPTION_LINE), "space-before", "3pt",
				"start-indent", columns == null ? null : Fo.pt(Layout.TEXT_WIDTH / 4), "end-indent",
				columns == null ? null : Fo.pt(Layout.TEXT_WIDTH / 4));
		text.write(Layout.caption(photo));
		fo.end().end();
	}
}
