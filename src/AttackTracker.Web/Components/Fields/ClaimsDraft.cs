using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Fields;

/// <summary>Claims of responsibility and denials, a group each.</summary>
public sealed class ClaimsDraft : FieldDraft
{
    private IReadOnlyList<Claim> _taken = [];

    internal ClaimsDraft(EventValues before, ReferenceData reference)
        : base(Field.ClaimedBy, before) => Groups = new GroupNames(reference);

    public GroupNames Groups { get; }

    public List<ClaimLine> Claims { get; private set; } = [];

    public override string Typed => Write(Claims);

    public override void Take(EventValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _taken = values.ClaimedBy;
        Claims = [.. values.ClaimedBy.Select(c => new ClaimLine { Group = c.Status == ClaimStatus.Unclaimed ? "" : Groups.NameOf(c.Group), Status = c.Status })];
    }

    protected override EventValues Read()
    {
        var claims = Claims.Where(c => c.IsFilled)
            .Select(c => c.Status == ClaimStatus.Unclaimed ? new Claim("none", c.Status) : new Claim(Groups.IdOf(c.Group, Before.ClaimedBy.Concat(_taken).Select(b => b.Group)), c.Status))
            .Distinct().ToList();
        return claims.GroupBy(c => c.Group).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new FormatException(Phrase.Of(Texts.ClaimTwice, Groups.NameOf(twice.Key)))
            : claims.Count > 1 && claims.Exists(c => c.Status == ClaimStatus.Unclaimed) && claims.Exists(c => c.Status == ClaimStatus.Claimed)
            ? throw new FormatException(Texts.ClaimedAndUnclaimed)
            : Before with { ClaimedBy = claims };
    }

    protected override void PutBack(string typed) => Claims = Parse<List<ClaimLine>>(typed);
}

/// <summary>A claim while it is edited.</summary>
public sealed class ClaimLine
{
    public string Group { get; set; } = "";

    public ClaimStatus Status { get; set; }

    /// <summary>"Nobody has claimed it" needs no group.</summary>
    internal bool IsFilled => Status == ClaimStatus.Unclaimed || !string.IsNullOrWhiteSpace(Group);
}
