package org.chancery.report.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of this bundle that a user can see. */
public final class Messages extends NLS {
	public static String Chapter_attribute;
	public static String Chapter_element;
	public static String Chapter_feature;
	public static String Chapter_figure;
	public static String Chapter_figureWithoutRecords;
	public static String Chapter_missing;
	public static String Chapter_namespace;
	public static String Chapter_notAChange;
	public static String Chapter_notADay;
	public static String Chapter_notXml;
	public static String Chapter_outsideEach;
	public static String Chapter_root;
	public static String Chapter_subject;
	public static String Chapter_tableRow;
	public static String Chapter_text;
	public static String Chapter_tooDeep;
	public static String Chapter_unreadable;
	public static String Chapter_value;
	public static String Chapter_where;
	public static String Composer_unknownKind;
	public static String Docx_task;
	public static String File_cannotWrite;
	public static String File_diskFull;
	public static String Files_task;
	public static String Font_missingCharacters;
	public static String Font_noneInstalled;
	public static String Font_notEmbedded;
	public static String Html_task;
	public static String Note_absentSection;
	public static String Note_absentSectionUnknown;
	public static String Note_chapterLeftOut;
	public static String Note_cut;
	public static String Note_figure;
	public static String Note_madeUp;
	public static String Note_noChapter;
	public static String Note_noValue;
	public static String Note_notAPhoto;
	public static String Note_sharesDoNotAddUp;
	public static String Note_unknownFigure;
	public static String Odt_task;
	public static String Pdf_failed;
	public static String Pdf_task;
	public static String Text_lineInLine;
	public static String Text_outside;
	public static String Text_unpaired;

	static {
		NLS.initializeMessages("org.chancery.report.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
