using AttackTracker.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Layout;

public sealed partial class RefusedPage
{
    [Inject]
    public required Person Person { get; init; }
}
