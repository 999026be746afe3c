using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Layout;

/// <summary>Says that the page shows the past, and leads back.</summary>
public sealed partial class AsOfBanner
{
    /// <summary>In UTC.</summary>
    [Parameter, EditorRequired]
    public required DateTime At { get; set; }

    /// <summary>The page without the moment.</summary>
    [Parameter, EditorRequired]
    public required string NowAddress { get; set; }

    private string Stamp => At.ToString("d MMM yyyy HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
