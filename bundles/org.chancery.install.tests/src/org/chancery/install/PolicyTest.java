package org.chancery.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What IT writes into the policy, and what comes of it. */
class PolicyTest {
	@TempDir
	Path folder;

	private Policy read(String... lines) throws IOException, InstallException {
		Path file = folder.resolve("policy.properties");
		Files.write(file, List.of(lines));
		return Policy.read(file);
	}

	@Test
	void aPolicySaysAllThatItMaySay() throws Exception {
		Policy policy = read("sites=https://it.example.gov.tw/chancery/ 業務網站", "sites.others=forbidden", "changes=forbidden",
				"signature=required", "keys=it.asc", "store=/srv/store");
		assertEquals(List.of(URI.create("https://it.example.gov.tw/chancery/"), folder.resolve("業務網站").toUri()), policy.sites());
		assertFalse(policy.othersAllowed());
		assertFalse(policy.changesAllowed());
		assertEquals(Policy.Signature.REQUIRED, policy.signature());
		assertEquals(List.of(folder.resolve("it.asc")), policy.keys());
		assertEquals(Optional.of("/srv/store"), policy.store());
	}

	@Test
	void whatAPolicyDoesNotSayIsAsWithoutOne() throws Exception {
		Policy policy = read("# nothing");
		assertEquals(new Policy(policy.file(), Policy.NONE.sites(), Policy.NONE.othersAllowed(), Policy.NONE.changesAllowed(),
				Policy.NONE.signature(), Policy.NONE.keys(), Policy.NONE.store()), policy);
	}

	@ParameterizedTest
	@ValueSource(strings = { "change=forbidden", "changes=no", "sites.others=", "signature=yes", "signature=required",
			"sites=https://[" })
	void whatIsNotUnderstoodIsRefused(String line) throws Exception {
		InstallException e = assertThrows(InstallException.class, () -> read(line));
		assertTrue(e.getMessage().contains(line.startsWith("sites=") ? "" : "policy.properties"), e.getMessage());
	}

	@ParameterizedTest
	@CsvSource({ "file:/srv/site, file:///srv/site/, true", "https://a.tw/x/, https://a.tw/x, true", "https://a.tw/x/, https://a.tw/x/../x, true",
			"https://a.tw/x/, https://a.tw/x/y, false", "https://a.tw/x/, http://a.tw/x/, false", "https://a.tw/x/, https://a.tw.evil.org/x/, false" })
	void onlyThePresetSitesAreAllowed(String preset, String asked, boolean allowed) throws Exception {
		assertEquals(allowed, read("sites=" + preset, "sites.others=forbidden").allows(URI.create(asked)));
		assertTrue(read("sites=" + preset).allows(URI.create(asked)));
	}

	@Test
	void aKeyFileThatIsNoneIsNamed() throws Exception {
		Files.writeString(folder.resolve("it.asc"), "no key");
		Policy policy = read("signature=required", "keys=it.asc");
		InstallException e = assertThrows(InstallException.class, () -> TrustOptions.NONE.under(policy));
		assertTrue(e.getMessage().contains("it.asc"), e.getMessage());
	}
}
