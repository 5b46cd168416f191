package org.chancery.proofread.internal.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;

/** Characters that are often taken for one another (辨理 for 辦理), and words that the laws' list of uniform characters writes otherwise (法律統一用字表). */
public final class Confusions extends Rule {
	/** @param sure whether it is always wrong, and not only written otherwise in laws */
	private record Confusion(String wrong, String right, boolean sure) {
	}

	private final List<Confusion> confusions = read();

	/** For the service registry. */
	public Confusions() {
		super("confusion"); //$NON-NLS-1$
	}

	private static List<Confusion> read() {
		List<Confusion> confusions = new ArrayList<>();
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(Confusions.class.getResourceAsStream("confusions.txt"), StandardCharsets.UTF_8))) { //$NON-NLS-1$
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				String[] words = line.split("\\s+"); //$NON-NLS-1$
				if (words.length >= 2 && !line.startsWith("#")) { //$NON-NLS-1$
					confusions.add(new Confusion(words[0], words[1], words.length == 2));
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return confusions;
	}

	@Override
	public String label() {
		return Messages.Confusion_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		for (Confusion confusion : confusions) {
			for (Passage passage : proof.passages()) {
				int at = passage.text().indexOf(confusion.wrong);
				if (at < 0) {
					continue;
				}
				findings.add(passage.finding(this, confusion.sure ? Severity.WARNING : Severity.NOTE, at, at + confusion.wrong.length(),
						bind(confusion.sure ? Messages.Confusion_reason : Messages.Confusion_law, confusion.wrong), bind(Messages.Number_write, confusion.right)));
				if (!confusion.sure) {
					// a matter of the whole text: once is enough
					break;
				}
			}
		}
		return findings;
	}
}
