package org.chancery.flow;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chancery.flow.internal.FlowReader;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Store;
import org.eclipse.core.runtime.ILog;

/**
 * The flows of all installed sections. A file with a mistake is left out and logged with its line; the other sections'
 * flows work.
 */
public final class Flows {
	/** Where a section declares its flows. */
	public static final String FILE = "section/limits.xml"; //$NON-NLS-1$

	private static final class Holder {
		static final Map<RecordType, Flow> FLOWS = read();
	}

	private Flows() {
	}

	/** The flow of a record type, if its section declares one. */
	public static Optional<Flow> of(RecordType type) {
		return Optional.ofNullable(Holder.FLOWS.get(type));
	}

	/** All flows, by section. */
	public static List<Flow> all() {
		return List.copyOf(Holder.FLOWS.values());
	}

	/** The flows of the sections that the one who opened the store may read. */
	public static List<Flow> readable(Store store) {
		return all().stream().filter(f -> store.access().mayRead(f.type().section())).toList();
	}

	private static Map<RecordType, Flow> read() {
		Map<RecordType, Flow> flows = new LinkedHashMap<>();
		for (Section section : SectionRegistry.instance().sections()) {
			if (section.file(FILE).isPresent()) {
				String name = section.bundle().getSymbolicName() + "/" + FILE; //$NON-NLS-1$
				try (InputStream in = section.open(FILE)) {
					FlowReader.read(section, in, name).forEach(f -> flows.put(f.type(), f));
				} catch (IOException | FlowException e) {
					ILog.of(Flows.class).error(name, e);
				}
			}
		}
		return flows;
	}
}
