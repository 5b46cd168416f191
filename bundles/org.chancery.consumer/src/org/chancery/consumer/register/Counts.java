package org.chancery.consumer.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.chancery.consumer.Attendance;
import org.chancery.consumer.ClinicSession;
import org.chancery.consumer.EducationEvent;
import org.chancery.consumer.InspectedPremises;
import org.chancery.consumer.Inspection;
import org.chancery.model.Record;
import org.chancery.store.Derivation;
import org.chancery.store.Store;

/**
 * Counts what is listed: an inspection's premises, samples and fines, an event's businesses and attendees, a clinic session's
 * visitors. Where nothing is listed the numbers entered by hand stand.
 */
public final class Counts implements Derivation {
	/** For declarative services. */
	public Counts() {
		// nothing to do
	}

	@Override
	public void derive(Store store, Record record) {
		switch (record) {
		case Inspection inspection when !inspection.getPlaces().isEmpty() -> count(inspection);
		case EducationEvent event when !event.getAttendance().isEmpty() -> {
			event.setBusinesses((int) event.getAttendance().stream().filter(Attendance::isBusiness).count());
			event.setAttendees(event.getAttendance().stream().mapToInt(Attendance::getPeople).sum());
		}
		case ClinicSession session when !session.getVisits().isEmpty() -> session.setVisitors(session.getVisits().size());
		default -> {
			// nothing is listed
		}
		}
	}

	private static void count(Inspection inspection) {
		List<InspectedPremises> places = inspection.getPlaces();
		inspection.setPremises(places.size());
		inspection.setFailedPremises((int) places.stream().filter(p -> !p.isPassed()).count());
		int samples = places.stream().mapToInt(InspectedPremises::getSamples).sum();
		if (samples > 0) {
			inspection.setSamples(samples);
		}
		List<BigDecimal> fines = places.stream().map(InspectedPremises::getFine).filter(Objects::nonNull).toList();
		if (!fines.isEmpty()) {
			inspection.setFine(fines.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
		}
	}
}
