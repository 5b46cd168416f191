package org.chancery.parking.permits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.chancery.exchange.ExchangeException;
import org.chancery.exchange.RecordFile;
import org.chancery.exchange.RecordFormat;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.text.MinguoDate;
import org.chancery.parking.ParkingPackage.Literals;
import org.chancery.parking.Permit;
import org.chancery.parking.PermitBatch;
import org.chancery.report.labels.Label;
import org.chancery.report.labels.LabelPrinter;
import org.chancery.report.labels.LabelSheet;
import org.chancery.store.Store;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.osgi.util.NLS;

/** Prints the permits of an application on sheets of labels, each with its code. */
public final class PermitSheet implements RecordFormat {
	private LabelPrinter printer;

	/** Set by declarative services. */
	public void setPrinter(LabelPrinter printer) {
		this.printer = printer;
	}

	@Override
	public RecordType type() {
		return Permits.type(Literals.PERMIT_BATCH);
	}

	@Override
	public String label() {
		return Messages.Sheet_label;
	}

	@Override
	public String extension() {
		return "pdf"; //$NON-NLS-1$
	}

	@Override
	public boolean reads() {
		return false;
	}

	@Override
	public RecordFile read(Path file) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<String> write(Store store, Record record, Path file) {
		List<Label> labels = labels(store, record.getId());
		if (labels.isEmpty()) {
			throw new ExchangeException(NLS.bind(Messages.Sheet_none, ((PermitBatch) record).getNumber()));
		}
		try {
			printer.print(labels, LabelSheet.OF_24, 0, file, new NullProgressMonitor());
		} catch (IOException e) {
			throw new ExchangeException(NLS.bind(Messages.Sheet_failed, file, e.getMessage()), e);
		}
		return List.of();
	}

	/** The labels of a batch's valid permits. */
	static List<Label> labels(Store store, long batch) {
		return store.read(sql -> new Permits(store).ofBatch(sql, batch)).stream()
				.map(id -> label((Permit) store.find(Permits.type(Literals.PERMIT), id).orElseThrow())).toList();
	}

	/** A permit's label: code, kind and centre, agency, vehicle, days. It is in Chinese whatever language the program runs in. */
	private static Label label(Permit permit) {
		EEnumLiteral kind = Literals.PERMIT_KIND.getEEnumLiteral(permit.getKind().getName());
		List<String> lines = new ArrayList<>();
		lines.add(permit.getSite().getName() + " " //$NON-NLS-1$
				+ RecordType.literalLabel(Permits.type(Literals.PERMIT).section(), kind, Locale.TAIWAN) + "停車證"); //$NON-NLS-1$
		if (permit.getAgency() != null) {
			lines.add(permit.getAgency().getName());
		}
		lines.add(permit.getPlate() == null ? Messages.Label_anyVehicle : permit.getPlate());
		lines.add(NLS.bind(Messages.Label_valid, MinguoDate.dotted(permit.getValidFrom()), MinguoDate.dotted(permit.getValidUntil())));
		return new Label(new PermitCode(permit.getNumber(), permit.getToken()).text(), lines);
	}
}
