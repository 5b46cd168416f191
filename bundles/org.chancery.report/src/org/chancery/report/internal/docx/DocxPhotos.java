package org.chancery.report.internal.docx;

import java.io.IOException;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.chancery.report.Block;
import org.chancery.report.internal.Layout;
import org.chancery.report.internal.PhotoScaler;

/** Writes photos two beside each other, each with its caption and a text for those who can't see it. */
final class DocxPhotos {
	private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

	private final Ooxml xml;
	private final DocxText text;
	private final DocxPackage docx;
	private int drawings;

	DocxPhotos(Ooxml xml, DocxText text, DocxPackage docx) {
		this.xml = xml;
		this.text = text;
		this.docx = docx;
	}

	void write(Block.Photos plates) throws XMLStreamException, IOException {
		double half = Layout.TEXT_WIDTH / 2;
		xml.start("w:tbl").start("w:tblPr");
		xml.empty("w:tblW", "w:w", Ooxml.twips(Layout.TEXT_WIDTH), "w:type", "dxa").value("w:jc", "center").empty("w:tblLayout", "w:type", "fixed");
		xml.end().start("w:tblGrid").empty("w:gridCol", "w:w", Ooxml.twips(half)).empty("w:gridCol", "w:w", Ooxml.twips(half)).end();
		List<Block.Photo> photos = plates.photos();
		for (int i = 0; i < photos.size(); i += 2) {
			boolean alone = i + 1 == photos.size();
			xml.start("w:tr").start("w:trPr").empty("w:cantSplit").end();
			photo(photos.get(i), alone ? 2 * half : half, alone);
			if (!alone) {
				photo(photos.get(i + 1), half, false);
			}
			xml.end();
		}
		xml.end();
		xml.start("w:p").start("w:pPr").value("w:pStyle", DocxStyles.TABLE_TEXT).end().end();
	}

	/** @param alone whether the photo is the last and stands in the middle */
	private void photo(Block.Photo photo, double width, boolean alone) throws XMLStreamException, IOException {
		byte[] content = PhotoScaler.forPrint(photo);
		PhotoScaler.Size size = PhotoScaler.size(content);
		xml.start("w:tc").start("w:tcPr").empty("w:tcW", "w:w", Ooxml.twips(width), "w:type", "dxa");
		if (alone) {
			xml.value("w:gridSpan", "2");
		}
		xml.end();
		xml.start("w:p").start("w:pPr").value("w:pStyle", DocxStyles.PHOTO).empty("w:keepNext").end().start("w:r");
		drawing(photo, content, size);
		xml.end().end();
		xml.start("w:p").start("w:pPr").value("w:pStyle", DocxStyles.CAPTION).end();
		text.plain(Layout.caption(photo));
		xml.end().end();
	}

	private void drawing(Block.Photo photo, byte[] content, PhotoScaler.Size size) throws XMLStreamException, IOException {
		String name = "photo" + photo.number() + "-" + ++drawings + (photo.mediaType().endsWith("png") ? ".png" : ".jpg");
		String id = docx.picture(name, content);
		String number = Integer.toString(drawings);
		xml.start("w:drawing").start("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
		xml.empty("wp:extent", "cx", Ooxml.emu(size.width()), "cy", Ooxml.emu(size.height()));
		xml.empty("wp:docPr", "id", number, "name", name, "descr", photo.caption());
		xml.start("a:graphic").start("a:graphicData", "uri", PICTURE).start("pic:pic");
		xml.start("pic:nvPicPr").empty("pic:cNvPr", "id", number, "name", name, "descr", photo.caption()).empty("pic:cNvPicPr").end();
		xml.start("pic:blipFill").empty("a:blip", "r:embed", id).start("a:stretch").empty("a:fillRect").end().end();
		xml.start("pic:spPr").start("a:xfrm").empty("a:off", "x", "0", "y", "0");
		xml.empty("a:ext", "cx", Ooxml.emu(size.width()), "cy", Ooxml.emu(size.height())).end();
		xml.start("a:prstGeom", "prst", "rect").empty("a:avLst").end().end();
		xml.end().end().end().end().end();
	}
}
