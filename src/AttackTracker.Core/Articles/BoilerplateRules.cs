using System.Buffers;
using System.Text.RegularExpressions;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Articles;

/// <summary>How the furniture of news pages is worded. Every rule speaks of any outlet; none names one.</summary>
/// <remarks>
/// Four tables by what a match means: a whole line; a sentence that offers or asks something of the reader; a sentence that is
/// furniture only behind the last paragraph; and a heading over links to other stories.
/// </remarks>
internal static partial class BoilerplateRules
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Networks =
        "facebook|x|twitter|whats ?app|telegram|linkedin|e-?mail|reddit|pinterest|messenger|instagram|threads|bluesky|youtube|tiktok|mastodon|flipboard|pocket|tumblr|rss|link|copy link|print";

    /// <summary>The whole line is furniture, wherever it stands.</summary>
    public static readonly BoilerplateTable Lines = new(
        [
            new("skip-link", SkipLink()),
            new("share", Share()),
            new("share-targets", ShareTargets()),
            new("advertisement", Advertisement()),
            new("also-read", AlsoRead()),
            new("machine-translation", MachineTranslation()),
            new("page-control", PageControl()),
            new("copyright", Copyright()),
            new("credits", Credits()),
        ],
        new WordSet(
            "skip", "jump", "share", "copy", "print", "save", "gift", "e", "email", "facebook", "x", "twitter", "whatsapp", "whats", "telegram", "linkedin",
            "reddit", "pinterest", "messenger", "instagram", "threads", "bluesky", "youtube", "tiktok", "mastodon", "flipboard", "pocket", "tumblr", "rss",
            "link", "advertisement", "advertising", "ad", "sponsored", "promoted", "paid", "story", "article", "also", "read", "see", "must", "don", "watch",
            "listen", "related", "more", "powered", "this", "author", "new", "updated", "published", "reading", "comment", "comments", "shares", "leave", "view",
            "show", "join", "back", "load", "play", "close", "c", "copyright", "additional", "reporting", "writing", "editing", "edited", "compiled", "written",
            "research"),
        Contents(
            "all rights reserved"));

    /// <summary>The sentence speaks to the reader about the outlet: subscriptions, newsletters, donations, consent.</summary>
    public static readonly BoilerplateTable Offers = new(
        [
            new("newsletter", Newsletter()),
            new("newsletter-heading", NewsletterHeading()),
            new("subscription", Subscription()),
            new("price", Price()),
            new("membership", Membership()),
            new("join", Join()),
            new("promise", Promise()),
            new("contact", Contact()),
            new("donation", Donation()),
            new("follow", Follow()),
            new("consent", Consent()),
        ],
        new WordSet(
            "please", "sign", "signup", "subscribe", "register", "log", "login", "signin", "create", "to", "this", "from", "only", "just", "become", "premium",
            "pro", "annual", "monthly", "digital", "we", "join", "get", "receive", "try", "download", "send", "e", "email", "write", "contact", "do", "got",
            "donate", "support", "follow", "accept", "manage", "reject", "allow", "cookie"),
        Contents(
            "newsletter", "your inbox", "your mailbox", "trial", "cancel any", "billed ", "membership", "subscription", "already a ", "donate ", "we depend ",
            "we rely ", "follow ", "cookies", "privacy ", "terms of ", "opt in"));

    /// <summary>Only behind the last paragraph of the article: earlier the same words may introduce somebody who is quoted.</summary>
    public static readonly BoilerplateTable Endings = new(
        [
            new("author", Author()),
            new("author-bio", AuthorBio()),
            new("own-views", OwnViews()),
        ],
        new WordSet(
            "the", "about", "author", "authors", "writer", "writers", "views", "opinions"),
        Contents(
            "editor", "reporter", "correspondent", "journalist", "fellow", "columnist", "writer", "contributor", "producer", "bureau chief", "freelancer",
            "reports ", "writes "));

    /// <summary>The lines below, as far as they look like links, lead to other stories.</summary>
    public static readonly BoilerplateTable LinkHeadings = new(
        [
            new("link-heading", LinkHeading()),
        ],
        new WordSet(
            "most", "related", "recommended", "popular", "trending", "latest", "top", "more", "read", "you", "editor", "editors", "up", "what", "keep", "in",
            "elsewhere"),
        Contents());

    private static SearchValues<string> Contents(params ReadOnlySpan<string> words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(skip|jump) to (the )?(main )?(content|navigation|article|story|search|footer)$", Options)]
    private static partial Regex SkipLink();

    /// <summary>Not "Share prices fell".</summary>
    [GeneratedRegex(@"^share( this)?( (article|story|post|page|news))?( (on|via) [\w ,/·|]{1,60})?:?$|^(copy|print|save|gift|e-?mail)( (the|this))? (link|article|page|story)$", Options)]
    private static partial Regex Share();

    [GeneratedRegex(@"^((" + Networks + @")([\s·|,•/–-]+|$)){1,15}$", Options)]
    private static partial Regex ShareTargets();

    [GeneratedRegex(@"^\W{0,2}(advertisement|advertising|ad|sponsored( content)?|promoted( content| stories)?|paid (content|post)|(story|article) continues (below|after)( (the|this))?( (ad|advertisement)s?)?)\W{0,2}$", Options)]
    private static partial Regex Advertisement();

    [GeneratedRegex(@"^\W{0,3}(also read|read also|read( more| next)?|see also|must[- ]read|don[’']t miss|watch( now| live| more)?|listen|related( stor(y|ies)| news)?|more on this( story| topic)?)\s*[:|»>]\s*\S.{0,160}$", Options)]
    private static partial Regex AlsoRead();

    [GeneratedRegex(@"^powered by .{0,20}\btranslation$|^this (text|article|page|story) (was|has been|is) (machine[- ]|automatically )?translated\b.{0,80}$", Options)]
    private static partial Regex MachineTranslation();

    [GeneratedRegex(@"^(author[- ]image|new update|updated on|published on|listen to (this )?(article|story)\b.{0,30}|\d+[ -]?min(ute)?s?( read| listen)|reading time\b.{0,20}|(\d+ )?(comments?|shares?)( ?\(?\d*\)?)?|leave a (comment|reply)|(view|show|read) (all )?(\d+ )?comments|join the (conversation|discussion)|back to top|load more|show (more|less)|view gallery|play video|close)\.?$", Options)]
    private static partial Regex PageControl();

    [GeneratedRegex(@"^(©|\(c\)|copyright\b).{0,160}$|^.{0,120}\ball rights reserved\.?$", Options)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"^\(?(additional )?(reporting|writing|editing|edited|compiled|written|research) by\b[^.]{0,160}\)?\.?$", Options)]
    private static partial Regex Credits();

    /// <summary>Not what an armed group says "in its weekly newsletter".</summary>
    [GeneratedRegex(@"^(please )?(sign[- ]?up|subscribe|register)\b.{0,100}\b(newsletters?|brief(ing)?s?|bulletins?|alerts?|updates|digest|channel)\b|\b(in|to|into) your (inbox|mailbox)\b|\bour ([\w-]+ ){0,3}newsletters?\b", Options)]
    private static partial Regex Newsletter();

    /// <summary>A line, not a sentence: it has no full stop.</summary>
    [GeneratedRegex(@"^[^.!?]{0,50}\bnewsletters?( available)?:?$", Options)]
    private static partial Regex NewsletterHeading();

    [GeneratedRegex(@"^(please )?subscribe\b|\bfree trial\b|\bcancel any ?time\b|\bbilled (annually|monthly|yearly)\b|^(please )?(log|sign) ?in( or .{0,30}| to .{0,60})?\W?$|^create (an|a free|your) account\b|\b(start|begin|renew|manage) your\b.{0,30}\b(trial|membership|subscription)\b|^(to continue reading|this (article|story|content) is (only )?(for|available to))\b.{0,60}\b(subscri\w+|members)\b", Options)]
    private static partial Regex Subscription();

    [GeneratedRegex(@"^(from |only |just )?[$€£]\s?\d+([.,]\d\d)?\s?(/|per|a)\s?(week|month|year|mo|yr)\b.{0,40}$", Options)]
    private static partial Regex Price();

    [GeneratedRegex(@"\balready a (member|subscriber)\b|^become (a |an )?(\w+ )?(member|subscriber|supporter|patron)\b|^(premium|pro|annual|monthly|digital) (membership|subscription)s?$|^we (also )?offer\b.{0,40}\b(plans?|subscriptions?|discounts?)\b", Options)]
    private static partial Regex Membership();

    /// <summary>"Join" at the start of a sentence speaks to the reader; what the joined is decides.</summary>
    [GeneratedRegex(@"^join (us|the|our|hundreds|thousands|more than|over|\d[\d,.]*)\b.{0,120}\b(members?|readers?|subscribers?|professionals?|community|experts?|channel|newsletters?)\b", Options)]
    private static partial Regex Join();

    [GeneratedRegex(@"^(get|receive) (the|our|all|breaking|daily|more)\b.{0,80}\b(every|each|delivered|straight|first|for free)\b|^try (it|us|\w+) (for )?free\b|^(download|get) (our|the) .{0,30}\bapp\b", Options)]
    private static partial Regex Promise();

    [GeneratedRegex(@"^(please )?(send( us)? an? e-?mail|e-?mail us|write to us|contact us)\b|^do you have a (tip|story)\b|^got a (tip|story)\b", Options)]
    private static partial Regex Contact();

    [GeneratedRegex(@"\bdonate (now|today|here)\b|^(please )?(donate\b|support (us\b|our (work|journalism|reporting)|independent journalism))|\bwe (depend|rely) on (readers|supporters|donations)\b", Options)]
    private static partial Regex Donation();

    [GeneratedRegex(@"^follow (us|him|her|them|@\w+)\b|\bfollow (us|him|her|them|me|@\w+) on (twitter|x|facebook|instagram|linkedin|telegram|whatsapp|threads|bluesky|youtube|tiktok|mastodon)\b", Options)]
    private static partial Regex Follow();

    [GeneratedRegex(@"\b(we|this (web)?site|our partners) uses? cookies\b|^(accept|manage|reject|allow)( all)? cookies$|^cookie (policy|settings|preferences|notice)$|\b(you|your)\b.{0,80}\b(privacy (policy|notice)|terms of (service|use)|opt in)\b|^this (site|form) is protected by\b", Options)]
    private static partial Regex Consent();

    [GeneratedRegex(@"^(the |about the )?(author|writer)s?( (is|are|was|reports?|writes?|covers?|has)\b|\s*:|$)", Options)]
    private static partial Regex Author();

    /// <summary>A name and a calling, without a number: "Jane Doe is the defence editor of The Paper".</summary>
    [GeneratedRegex(@"^\p{Lu}[\w.'’-]*( \p{Lu}[\w.'’-]*){1,3},? ((is|was) (a|an|the|our)\b[^0-9]{0,80}\b(editor|reporter|correspondent|journalist|fellow|columnist|writer|contributor|producer|bureau chief|freelancer)\b|(reports|writes) (on|for|from|about)\b)[^0-9]{0,120}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AuthorBio();

    [GeneratedRegex(@"^(the )?(views|opinions)\b.{0,80}\b(own|authors?)\b", Options)]
    private static partial Regex OwnViews();

    [GeneratedRegex(@"^\W{0,3}(most (read|popular|viewed|shared|watched)|(related|recommended|popular|trending|latest|top|more)( (news|articles|stories|content|topics|links|posts|reading|coverage|videos))|related|read more|more (from|on|in) [^.]{1,40}|recommended( for you)?|trending( now)?|you (may|might) (also|be) (like|interested)( in)?|you (may|might) also (like|enjoy|want to read)|editor[’']?s[’']? (picks?|choice)|up next|what to read next|keep reading|in other news|elsewhere on the web)\s*:?$", Options)]
    private static partial Regex LinkHeading();
}
