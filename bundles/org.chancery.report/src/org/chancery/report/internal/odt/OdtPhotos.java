package org.chancery.report.internal.odt;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.chancery.report.Block;
import org.chancery.report.internal.Layout;
import org.chancery.report.internal.PhotoScaler;

/** Writes photos two beside each other, each with its caption, and keeps their files for the package. */
final class OdtPhotos {
	/** A picture in the package. */
	record Picture(String name, String mediaType, byte[] content) {
	}

	/** The pictures that the document refers to. */
	static final class Files {
		private final List<Picture> pictures = new ArrayList<>();

		List<Picture> pictures() {
			return pictures;
		}

		private String add(Block.Photo photo, byte[] content) {
			String ending = photo.mediaType().endsWith("png") ? ".png" : ".jpg";
			Picture picture = new Picture("Pictures/photo" + photo.number() + ending, photo.mediaType(), content);
			pictures.add(picture);
			return picture.name();
		}
	}

	private final Odf odf;
	private final Files files;
	private int number;

	OdtPhotos(Odf odf, Files files) {
		this.odf = odf;
		this.files = files;
	}

	void write(Block.Photos plates) throws XMLStreamException {
		odf.start("table:table", "table:name", "Photos" + ++number, "table:style-name", OdtAutomaticStyles.PLATE);
		odf.empty("table:table-column", "table:style-name", OdtAutomaticStyles.PLATE + ".1");
		odf.empty("table:table-column", "table:style-name", OdtAutomaticStyles.PLATE + ".2");
		List<Block.Photo> photos = plates.photos();
		for (int i = 0; i < photos.size(); i += 2) {
			boolean alone = i + 1 == photos.size();
			odf.start("table:table-row", "table:style-name", OdtAutomaticStyles.ROW);
			photo(photos.get(i), alone);
			if (alone) {
				odf.empty("table:covered-table-cell");
			} else {
				photo(photos.get(i + 1), false);
			}
			odf.end();
		}
		odf.end();
	}

	/** @param alone whether the photo is the last and stands in the middle */
	private void photo(Block.Photo photo, boolean alone) throws XMLStreamException {
		byte[] content = PhotoScaler.forPrint(photo);
		PhotoScaler.Size size = PhotoScaler.size(content);
		odf.start("table:table-cell", "table:style-name", OdtAutomaticStyles.PLATE_CELL, "office:value-type", "string",
				"table:number-columns-spanned", alone ? "2" : null);
		odf.start("text:p", "text:style-name", OdtStyles.PHOTO);
		odf.start("draw:frame", "draw:name", "Photo" + photo.number(), "text:anchor-type", "as-char", "svg:width", Odf.pt(size.width()),
				"svg:height", Odf.pt(size.height()));
		odf.empty("draw:image", "xlink:href", files.add(photo, content), "xlink:type", "simple", "xlink:show", "embed", "xlink:actuate",
				"onLoad");
		odf.element("svg:desc", photo.caption());
		odf.end().end();
		odf.start("text:p", "text:style-name", OdtStyles.CAPTION).text(Layout.caption(photo)).end();
		odf.end();
	}
}
