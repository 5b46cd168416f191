package org.chancery.property.stocktaking;

import java.util.ArrayList;
import java.util.List;

import org.chancery.model.text.MinguoDate;
import org.chancery.property.Asset;
import org.chancery.report.labels.Label;

/** What is on an asset's label: its number as a code, its name, its keeper and place, and when it was acquired. */
public final class AssetLabels {
	private AssetLabels() {
	}

	/** The labels of assets, in their order. */
	public static List<Label> of(List<Asset> assets) {
		return assets.stream().map(AssetLabels::of).toList();
	}

	private static Label of(Asset asset) {
		List<String> lines = new ArrayList<>();
		lines.add(asset.getName());
		if (asset.getKeeperUnit() != null) {
			lines.add(asset.getKeeper() == null ? asset.getKeeperUnit() : asset.getKeeperUnit() + " " + asset.getKeeper()); //$NON-NLS-1$
		}
		if (asset.getPlace() != null) {
			lines.add(asset.getPlace());
		}
		lines.add(MinguoDate.dotted(asset.getEffectiveDate()));
		return new Label(asset.getNumber(), lines);
	}
}
