package org.chancery.parking.permits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.chancery.model.Record;
import org.chancery.parking.ParkingPackage.Literals;
import org.chancery.parking.Permit;
import org.chancery.parking.PermitScan;
import org.chancery.parking.PermitStatus;
import org.chancery.parking.ScanOutcome;
import org.chancery.store.Derivation;
import org.chancery.store.Store;
import org.eclipse.osgi.util.NLS;

/**
 * Says what a permit that was looked at is worth, as soon as the scan is kept: typed in by a scanner, or taken in from a
 * file that a phone wrote. A scan is judged once, by what the permit was then.
 */
public final class ScanJudge implements Derivation {
	private final Clock clock;

	/** For declarative services. */
	public ScanJudge() {
		this(Clock.systemDefaultZone());
	}

	ScanJudge(Clock clock) {
		this.clock = clock;
	}

	@Override
	public void derive(Store store, Record record) {
		if (record instanceof PermitScan scan && scan.getCode() != null && scan.getFinding() == null && !scan.isMadeUp()) {
			judge(store, scan);
			if (scan.getScannedAt() == null) {
				scan.setScannedAt(clock.instant());
			}
		}
	}

	private static void judge(Store store, PermitScan scan) {
		PermitCode code = PermitCode.parse(scan.getCode());
		Permit permit = (Permit) store.findByKey(Permits.type(Literals.PERMIT), code.number()).orElse(null);
		if (permit == null) {
			say(scan, ScanOutcome.UNKNOWN, Messages.Scan_unknown, code.number());
			return;
		}
		scan.setPermit(permit);
		LocalDate day = scan.getEffectiveDate();
		if (permit.getToken() != null && !permit.getToken().equals(code.token())) {
			say(scan, ScanOutcome.FORGED, Messages.Scan_forged, permit.getNumber());
		} else if (permit.getStatus() == PermitStatus.REPLACED) {
			say(scan, ScanOutcome.REPLACED, Messages.Scan_replaced, permit.getNumber(), permit.getEndedDate());
		} else if (permit.getStatus() == PermitStatus.WITHDRAWN) {
			say(scan, ScanOutcome.WITHDRAWN, Messages.Scan_withdrawn, permit.getNumber(), permit.getEndedDate());
		} else if (day.isBefore(permit.getValidFrom())) {
			say(scan, ScanOutcome.NOT_YET, Messages.Scan_notYet, permit.getNumber(), permit.getValidFrom());
		} else if (day.isAfter(permit.getValidUntil())) {
			say(scan, ScanOutcome.EXPIRED, Messages.Scan_expired, permit.getNumber(), permit.getValidUntil());
		} else if (scan.getSite() != null && scan.getSite().getId() != permit.getSite().getId()) {
			say(scan, ScanOutcome.OTHER_SITE, Messages.Scan_otherSite, permit.getNumber(), permit.getSite().getName());
		} else if (permit.getPlate() != null && scan.getPlateSeen() != null && !plain(permit.getPlate()).equals(plain(scan.getPlateSeen()))) {
			say(scan, ScanOutcome.OTHER_VEHICLE, Messages.Scan_otherVehicle, permit.getNumber(), permit.getPlate(), scan.getPlateSeen());
		} else {
			String owner = permit.getAgency() == null ? Messages.Scan_anybody : permit.getAgency().getName();
			say(scan, ScanOutcome.VALID, Messages.Scan_valid, permit.getNumber(), permit.getValidUntil(), owner);
		}
	}

	/** People write plates with and without dashes. */
	private static String plain(String plate) {
		return plate.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static void say(PermitScan scan, ScanOutcome outcome, String message, Object... values) {
		scan.setOutcome(outcome);
		scan.setFinding(NLS.bind(message, values));
	}
}
