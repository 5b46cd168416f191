package org.chancery.workbench.records;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.theme.ModernNatTableThemeConfiguration;
import org.eclipse.nebula.widgets.nattable.style.theme.ThemeConfiguration;
import org.eclipse.nebula.widgets.nattable.util.GUIHelper;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** How record tables look: the system's font, quiet lines, in the colours of the control they stand on, light or dark. */
final class TableLook {
	/** The label of cells with numbers. */
	static final String NUMBER = "number"; //$NON-NLS-1$
	/** The label of cells that are short and look best in the middle. */
	static final String CENTRED = "centred"; //$NON-NLS-1$
	/** The label of the cells of made-up records. */
	static final String MADE_UP = "madeUp"; //$NON-NLS-1$

	private TableLook() {
	}

	/** Whether the control stands on a dark ground. */
	static boolean isDark(Control control) {
		RGB rgb = control.getBackground().getRGB();
		return rgb.red * 299 + rgb.green * 587 + rgb.blue * 114 < 128_000;
	}

	/** The theme for a table on this control. */
	static ThemeConfiguration theme(Control control) {
		return isDark(control)
				? theme(new RGB(40, 43, 46), new RGB(45, 48, 52), new RGB(214, 218, 222), new RGB(54, 58, 62), new RGB(62, 67, 72),
						new RGB(38, 79, 120), new RGB(235, 240, 245))
				: theme(new RGB(255, 255, 255), new RGB(249, 250, 251), new RGB(33, 37, 41), new RGB(243, 244, 246),
						new RGB(228, 231, 235), new RGB(207, 226, 250), new RGB(16, 24, 40));
	}

	private static ThemeConfiguration theme(RGB ground, RGB stripe, RGB ink, RGB header, RGB line, RGB selected, RGB selectedInk) {
		return new ModernNatTableThemeConfiguration() {
			@Override
			public void createPainterInstances() {
				super.createPainterInstances();
				Font font = JFaceResources.getDefaultFont();
				defaultFont = font;
				cHeaderFont = font;
				cHeaderSelectionFont = font;
				defaultBgColor = color(ground);
				defaultFgColor = color(ink);
				evenRowBgColor = color(ground);
				oddRowBgColor = color(stripe);
				defaultHAlign = HorizontalAlignmentEnum.LEFT;
				defaultCellPainter = new PaddingDecorator(new TextPainter(false, true, 0), 0, 8, 0, 8);
				cHeaderBgColor = color(header);
				cHeaderFgColor = color(ink);
				cHeaderSelectionBgColor = color(header);
				cHeaderSelectionFgColor = color(ink);
				cHeaderHAlign = HorizontalAlignmentEnum.LEFT;
				defaultSelectionBgColor = color(selected);
				defaultSelectionFgColor = color(selectedInk);
				defaultSelectionFont = font;
				selectionAnchorBgColor = color(selected);
				selectionAnchorFgColor = color(selectedInk);
				selectionAnchorSelectionBgColor = color(selected);
				selectionAnchorSelectionFgColor = color(selectedInk);
				selectionAnchorSelectionFont = font;
				selectionAnchorFont = font;
				renderColumnHeaderGridLines = false;
				renderBodyGridLines = true;
				gridLineColor = color(line);
			}
		};
	}

	/** The styles by label, the same in every theme. */
	static AbstractRegistryConfiguration labels(Control control) {
		return new AbstractRegistryConfiguration() {
			@Override
			public void configureRegistry(IConfigRegistry registry) {
				registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, aligned(HorizontalAlignmentEnum.RIGHT), DisplayMode.NORMAL, NUMBER);
				registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, aligned(HorizontalAlignmentEnum.CENTER), DisplayMode.NORMAL, CENTRED);
				Style madeUp = new Style();
				Font base = JFaceResources.getDefaultFont();
				var data = base.getFontData()[0];
				madeUp.setAttributeValue(CellStyleAttributes.FONT, GUIHelper.getFont(new org.eclipse.swt.graphics.FontData(data.getName(), data.getHeight(), SWT.ITALIC)));
				madeUp.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, color(isDark(control) ? new RGB(150, 156, 163) : new RGB(107, 114, 128)));
				registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, madeUp, DisplayMode.NORMAL, MADE_UP);
			}
		};
	}

	private static Style aligned(HorizontalAlignmentEnum alignment) {
		Style style = new Style();
		style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, alignment);
		return style;
	}

	private static Color color(RGB rgb) {
		return GUIHelper.getColor(rgb);
	}
}
