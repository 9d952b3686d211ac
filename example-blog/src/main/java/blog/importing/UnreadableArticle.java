package blog.importing;

/** Why a file cannot become a post; the message is for the person who runs the import. */
final class UnreadableArticle extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableArticle(String reason) {
    super(reason);
  }
}
