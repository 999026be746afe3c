using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Subjects;

/// <summary>What articles say of a group, incident by incident, in their own words.</summary>
public sealed partial class LedgerSection
{
    private static readonly LedgerPart?[] Parts = [null, .. Enum.GetValues<LedgerPart>().Select(part => (LedgerPart?)part)];

    [Parameter, EditorRequired]
    public required ClaimLedger Ledger { get; set; }

    [Parameter, EditorRequired]
    public required LedgerAddress Place { get; set; }

    [Parameter, EditorRequired]
    public required Func<LedgerAddress, string> LinkTo { get; set; }

    private static string By(LedgerStatement statement) => (statement.Claim, statement.By) switch
    {
        (null, { } by) => by,
        (null, null) => statement.ArticleId is null ? "–" : Texts.TheArticle,
        (ClaimStatus.Disputed, _) => Texts.TheGroupTargetDenies,
        _ => Texts.TheGroup,
    };
}
