package org.chancery.oversight.answers;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.chancery.clock.Clock;
import org.chancery.clock.Course;
import org.chancery.flow.Calendars;
import org.chancery.model.Record;
import org.chancery.oversight.DataRequest;
import org.chancery.store.Derivation;
import org.chancery.store.Store;

/**
 * Reckons by when the unit is to be told of a councillor's request for data, and by when its contents are to be agreed, by
 * the rules {@code council.request.notify} and {@code council.request.confirm}, in hours from the moment of receipt. What is
 * older than the rules has no such hours.
 */
public final class RequestHours implements Derivation {
	private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei"); //$NON-NLS-1$

	/** For declarative services. */
	public RequestHours() {
		// nothing to do
	}

	@Override
	public void derive(Store store, Record record) {
		if (record instanceof DataRequest request && request.getReceivedAt() != null) {
			LocalDateTime received = LocalDateTime.ofInstant(request.getReceivedAt(), TAIPEI);
			Clock clock = Calendars.clock(store);
			request.setNotifyDue(due(clock, "council.request.notify", received)); //$NON-NLS-1$
			request.setConfirmDue(due(clock, "council.request.confirm", received)); //$NON-NLS-1$
		}
	}

	private static Instant due(Clock clock, String rule, LocalDateTime received) {
		return clock.rules().isInForce(rule, received.toLocalDate()) ? clock.due(rule, Course.from(received)).limit().atZone(TAIPEI).toInstant() : null;
	}
}
