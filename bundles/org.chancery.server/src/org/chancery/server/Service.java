package org.chancery.server;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Store;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreAddress.Login;
import org.chancery.store.Stores;
import org.chancery.store.derby.server.DerbyServer;
import org.chancery.store.derby.server.OwnedStore;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;

/** A server at work: opens and upgrades the store, listens, and copies the store each night, until it is told to stop. */
final class Service implements AutoCloseable {
	private final Home home;
	private final Store store;
	private final OwnedStore owned;
	private final DerbyServer server;
	private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(
			work -> Thread.ofPlatform().daemon().name("Chancery server").unstarted(work)); //$NON-NLS-1$
	private final CountDownLatch stop = new CountDownLatch(1);

	/**
	 * Starts; clients can connect when this returns.
	 *
	 * @throws IOException if the port is taken or the key can't be read
	 */
	Service(Home home, Stores stores) throws IOException, SQLException {
		this.home = home;
		Home.Settings settings = home.settings();
		// somebody moved them away, as they had expired
		home.makeKeys();
		Login login = home.owner();
		this.store = stores.open(new StoreAddress.Folder(home.store(), login), new NullProgressMonitor());
		try {
			this.owned = new OwnedStore(home.store(), login);
			owned.grant(SectionRegistry.instance().sections());
			this.server = DerbyServer.start(new DerbyServer.Settings(InetAddress.getByName(settings.address()), settings.port(),
					home.keys().tls(), home.store(), StoreAddress.Form.DEFAULT_NAME, login.user(), login.password()));
			Files.deleteIfExists(home.stopRequest());
			Running.note(home, settings.port());
		} catch (IOException | SQLException | RuntimeException e) {
			store.close();
			throw e;
		}
		background.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
		LocalDateTime now = LocalDateTime.now();
		LocalDateTime first = now.toLocalDate().atTime(settings.time());
		long wait = Duration.between(now, first.isAfter(now) ? first : first.plusDays(1)).toSeconds();
		background.scheduleAtFixedRate(() -> backup(settings), wait, TimeUnit.DAYS.toSeconds(1), TimeUnit.SECONDS);
	}

	private void look() {
		if (Files.exists(home.stopRequest())) {
			stop.countDown();
		}
	}

	private void backup(Home.Settings settings) {
		Backups backups = new Backups(home);
		try (Connection connection = owned.owner().getConnection()) {
			Backups.Made made = backups.make(connection);
			List<String> removed = backups.removeOld(LocalDate.now(), settings.days(), settings.months());
			ILog.of(Service.class).info("backup " + made.name() + ": " + made.total() + " rows; removed " + removed); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		} catch (IOException | SQLException | RuntimeException e) {
			// the next night is another chance, and the log says what is wrong
			ILog.of(Service.class).error("the nightly backup failed", e); //$NON-NLS-1$
		}
	}

	/** Waits until somebody asks the server to stop. */
	void await() throws InterruptedException {
		stop.await();
	}

	/** Asks it to stop. */
	void stop() {
		stop.countDown();
	}

	@Override
	public void close() throws IOException {
		background.shutdownNow();
		try {
			server.close();
		} finally {
			store.close();
			Files.deleteIfExists(home.running());
			Files.deleteIfExists(home.stopRequest());
		}
	}
}
