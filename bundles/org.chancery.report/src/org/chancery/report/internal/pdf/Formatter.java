package org.chancery.report.internal.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.Set;

import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.fop.events.Event;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.chancery.report.Block;
import org.chancery.report.ReportDocument;
import org.chancery.report.Run;
import org.chancery.report.internal.Headless;
import org.chancery.report.internal.Messages;
import org.chancery.report.internal.PhotoScaler;
import org.chancery.report.internal.fo.FoReport;
import org.chancery.report.internal.fo.PhotoSource;
import org.chancery.report.internal.font.FontChoice;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.osgi.util.NLS;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Sets reports as PDF with Apache FOP, in one choice of fonts. Thread-safe. */
final class Formatter {
	/** FOP tells of every font and page, and of errors that it throws besides; kept so that the loggers keep their level. */
	private static final List<Logger> QUIET = List.of(Logger.getLogger("org.apache.fop"), Logger.getLogger("org.apache.xmlgraphics"),
			Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));
	private static final String PHOTO = "photo";

	static {
		Headless.ensure();
		QUIET.forEach(logger -> logger.setLevel(Level.OFF));
	}

	private final FopFactory factory;
	private final Map<URI, byte[]> photos = new ConcurrentHashMap<>();
	private final AtomicLong photoNumbers = new AtomicLong();

	/** @throws IOException if the fonts' files can't be used */
	Formatter(FontChoice fonts) throws IOException {
		String configuration = FopFonts.configuration(fonts);
		try {
			FopFactoryBuilder builder = new FopFactoryBuilder(Path.of("").toAbsolutePath().toUri(), new Resources());
			builder.setConfiguration(new DefaultConfigurationBuilder()
					.build(new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8))));
			factory = builder.build();
		} catch (ConfigurationException e) {
			throw new IOException(NLS.bind(Messages.Pdf_failed, e.getMessage()), e);
		}
	}

	/**
	 * Sets a report.
	 *
	 * @param links   whether fields become links with their runs' numbers; such a file is for the preview and has no tags
	 * @param monitor asked between pages whether to go on
	 * @return the runs that have become links, by their numbers
	 */
	List<Run> set(ReportDocument report, OutputStream out, boolean links, IProgressMonitor monitor) throws IOException {
		List<URI> own = new ArrayList<>();
		List<Run> linked = new ArrayList<>();
		try {
			set(report.title(), report.header(), !links, out, monitor,
					handler -> linked.addAll(new FoReport(report, handler, links, photo -> keep(photo, own)).write()));
			return linked;
		} finally {
			own.forEach(photos::remove);
		}
	}

	/** Writes XSL-FO. */
	@FunctionalInterface
	interface Contents {
		void write(ContentHandler handler) throws SAXException;
	}

	/** Sets something else than a report, in the reports' fonts. */
	void set(String title, Contents contents, OutputStream out, IProgressMonitor monitor) throws IOException {
		set(title, null, true, out, monitor, contents);
	}

	private void set(String title, String author, boolean tagged, OutputStream out, IProgressMonitor monitor, Contents contents)
			throws IOException {
		if (monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
		Set<String> missing = new TreeSet<>();
		ClassLoader before = Thread.currentThread().getContextClassLoader();
		Thread.currentThread().setContextClassLoader(FopFactory.class.getClassLoader());
		try {
			Fop fop = factory.newFop("application/pdf", agent(title, author, tagged, missing, monitor), out);
			contents.write(fop.getDefaultHandler());
			if (!missing.isEmpty()) {
				ILog.of(Formatter.class).warn(NLS.bind(Messages.Font_missingCharacters, String.join(" ", missing)));
			}
		} catch (SAXException | RuntimeException e) {
			if (monitor.isCanceled()) {
				OperationCanceledException cancelled = new OperationCanceledException();
				cancelled.initCause(e);
				throw cancelled;
			}
			throw new IOException(NLS.bind(Messages.Pdf_failed, e.getMessage()), e);
		} finally {
			Thread.currentThread().setContextClassLoader(before);
			factory.getImageManager().getCache().clearCache();
		}
	}

	private FOUserAgent agent(String title, String author, boolean tagged, Set<String> missing, IProgressMonitor monitor) {
		FOUserAgent agent = factory.newFOUserAgent();
		agent.setAuthor(author);
		agent.setCreator("Chancery");
		agent.setAccessibility(tagged);
		if (tagged && author != null) {
			// a report, for the archives: ISO 19005-2, level A, the newest that FOP writes with tags; it brings its own title
			agent.getRendererOptions().put("pdf-a-mode", "PDF/A-2a");
		} else {
			agent.setTitle(title);
		}
		agent.getEventBroadcaster().addEventListener(event -> heard(event, missing, monitor));
		return agent;
	}

	/** FOP tells what happens page by page: the only place where it can be stopped. */
	private static void heard(Event event, Set<String> missing, IProgressMonitor monitor) {
		if (monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
		if (event.getEventID().endsWith("glyphNotAvailable")) {
			missing.add(String.valueOf(event.getParam("ch")));
		} else if (event.getSeverity() == EventSeverity.ERROR || event.getSeverity() == EventSeverity.FATAL) {
			ILog.of(Formatter.class).warn(event.getEventID() + " " + event.getParams());
		}
	}

	private PhotoSource.Picture keep(Block.Photo photo, List<URI> own) {
		URI uri = URI.create(PHOTO + ":" + photoNumbers.incrementAndGet());
		byte[] content = PhotoScaler.forPrint(photo);
		photos.put(uri, content);
		own.add(uri);
		PhotoScaler.Size size = PhotoScaler.size(content);
		return new PhotoSource.Picture(uri.toString(), size.width(), size.height());
	}

	/** Photos from memory, fonts from files; a report needs nothing else, so that nothing else is read. */
	private final class Resources implements ResourceResolver {
		@Override
		public Resource getResource(URI uri) throws IOException {
			if (PHOTO.equals(uri.getScheme())) {
				byte[] content = photos.get(uri);
				if (content == null) {
					throw new IOException(uri.toString());
				}
				return new Resource(new ByteArrayInputStream(content));
			}
			return new Resource(uri.toURL().openStream());
		}

		@Override
		public OutputStream getOutputStream(URI uri) throws IOException {
			throw new IOException(uri.toString());
		}
	}
}
