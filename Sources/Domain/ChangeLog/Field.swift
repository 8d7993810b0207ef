/// The names of the fields and sets that changes hold. They are part of the file format: a name
/// here never changes its meaning.
public enum Field {
  // Single values.
  public static let about = "about"
  public static let affiliation = "affiliation"
  public static let answer = "answer"
  public static let author = "author"
  public static let blocking = "blocking"
  public static let chair = "chair"
  public static let coalition = "coalition"
  public static let code = "code"
  public static let date = "date"
  public static let document = "document"
  public static let due = "due"
  public static let firstDay = "first-day"
  public static let from = "from"
  public static let group = "group"
  public static let lastDay = "last-day"
  public static let lead = "lead"
  public static let list = "list"
  public static let mail = "mail"
  public static let name = "name"
  public static let organizer = "organizer"
  public static let person = "person"
  public static let position = "position"
  public static let holder = "holder"
  public static let isPrivate = "private"
  public static let programme = "programme"
  public static let raiser = "raiser"
  public static let rapporteur = "rapporteur"
  /// The full reference, `CIV:A-17`, of what has one.
  public static let reference = "ref"
  public static let revision = "revision"
  public static let section = "section"
  public static let since = "since"
  public static let shepherd = "shepherd"
  public static let source = "source"
  public static let speaker = "speaker"
  public static let status = "status"
  public static let text = "text"
  public static let time = "time"
  public static let title = "title"
  public static let unread = "unread"
  public static let until = "until"
  public static let venue = "venue"
  public static let lastCallDays = "last-call-days"
  public static let dueSoonDays = "due-soon-days"
  public static let staleDays = "stale-days"

  // Sets.
  public static let chairs = "chairs"
  public static let checks = "checks"
  public static let coalitions = "coalitions"
  public static let joins = "joins"
  public static let liaisons = "liaisons"
  public static let links = "links"
  public static let owners = "owners"
  public static let participants = "participants"
  public static let spellings = "spellings"
  public static let tags = "tags"

  /// The texts that have no lines: titles, names, and what else is told in a row with others.
  public static let ofOneLine: Set<String> = [
    affiliation, code, list, mail, name, section, time, title, venue,
  ]

  /// Every field and set that this docket understands.
  public static let known: Set<String> = [
    about, affiliation, answer, author, blocking, chair, coalition, code, date, document, due,
    firstDay, from, group, lastDay, lead, list, mail, name, organizer, person, position, holder,
    isPrivate, programme, raiser, rapporteur, reference, revision, section, shepherd, since, source,
    speaker, status, text, time, title, unread, until, venue, lastCallDays, dueSoonDays, staleDays,
    chairs,
    checks, coalitions, joins, liaisons, links, owners, participants, spellings, tags,
  ]
}
