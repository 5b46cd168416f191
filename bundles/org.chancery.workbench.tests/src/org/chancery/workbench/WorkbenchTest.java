package org.chancery.workbench;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

class WorkbenchTest {

	@Test
	void testsRunBesideAWorkbenchOnItsOwnThread() {
		assertTrue(PlatformUI.isWorkbenchRunning());
		assertFalse(Thread.currentThread() == PlatformUI.getWorkbench().getDisplay().getThread());
	}
}
