import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;

/** Draws an SVG as a PNG of so many pixels: java Icon.java IN.svg OUT.png SIZE. */
class Icon {
	public static void main(String[] words) throws IOException {
		int size = Integer.parseInt(words[2]);
		SVGDocument drawing = new SVGLoader().load(Path.of(words[0]).toUri().toURL());
		BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
		var graphics = picture.createGraphics();
		graphics.setRenderingHint(java.awt.RenderingHints.KEY_ANTIALIASING, java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
		drawing.render((java.awt.Component) null, graphics, new ViewBox(size, size));
		graphics.dispose();
		ImageIO.write(picture, "png", Path.of(words[1]).toFile());
	}
}
