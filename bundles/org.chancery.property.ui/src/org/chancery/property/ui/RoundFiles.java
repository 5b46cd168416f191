package org.chancery.property.ui;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.property.Asset;
import org.chancery.property.PropertyPackage.Literals;
import org.chancery.property.StockTaking;
import org.chancery.property.stocktaking.AssetLabels;
import org.chancery.property.stocktaking.Counting;
import org.chancery.property.stocktaking.PhoneScans;
import org.chancery.property.stocktaking.SignedRecord;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportFiles;
import org.chancery.report.labels.LabelPrinter;
import org.chancery.report.labels.LabelSheet;
import org.chancery.store.Store;
import org.chancery.workbench.store.Services;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;

/** The files of a round: what a phone scanned, labels, the record to sign. Away from the window's thread. */
final class RoundFiles {
	private RoundFiles() {
	}

	private static RecordType type(org.eclipse.emf.ecore.EClass eClass) {
		return SectionRegistry.instance().typeOf(eClass).orElseThrow();
	}

	/** Takes in what a phone scanned, and says how that went. */
	static String phone(Counting counting, Path file, IProgressMonitor monitor) throws IOException {
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			List<PhoneScans.Line> lines = PhoneScans.take(counting, reader, System.getProperty("user.name"), ZoneId.systemDefault(), monitor); //$NON-NLS-1$
			List<String> problems = lines.stream().map(PhoneScans.Line::problem).filter(p -> p != null).toList();
			return NLS.bind(Messages.View_phoneDone, new Object[] { lines.size() - problems.size(), problems.size(),
					problems.stream().limit(20).collect(Collectors.joining("\n")) }); //$NON-NLS-1$
		}
	}

	/** Prints the labels of assets on the sheet that offices use, and says how that went. */
	static String labels(Store store, List<Long> ids, Path file, IProgressMonitor monitor) throws IOException {
		List<Asset> assets = ids.stream().map(id -> (Asset) store.find(type(Literals.ASSET), id).orElseThrow()).toList();
		Services.get(LabelPrinter.class).print(AssetLabels.of(assets), LabelSheet.OF_24, 0, file, monitor);
		return NLS.bind(Messages.View_labelsDone, assets.size(), file);
	}

	/** Writes the record of a round in all formats, and says where. */
	static String record(Store store, long round, Path folder, IProgressMonitor monitor) throws IOException {
		StockTaking stockTaking = (StockTaking) store.find(type(Literals.STOCK_TAKING), round).orElseThrow();
		ReportDocument record = SignedRecord.of(store, stockTaking);
		List<Path> written = Services.get(ReportFiles.class).write(record, folder, stockTaking.getNumber(), monitor);
		return NLS.bind(Messages.View_recordDone, written.stream().map(Path::toString).collect(Collectors.joining("\n"))); //$NON-NLS-1$
	}
}
