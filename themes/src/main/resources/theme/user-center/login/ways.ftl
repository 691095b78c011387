<#-- The ways to log in as tabs: executions of the flow and identity providers in one order (attribute `ways`).
     Every tab loads a page, so this is navigation with aria-current, not a tab list; it works without JavaScript. -->

<#function labelOf id key="">
  <#local own = "uc.way." + id>
  <#if msg(own) != own><#return msg(own)></#if>
  <#return key?has_content?then(msg(key), id)>
</#function>

<#macro tabs>
  <#local entries = []>
  <#local known = []>
  <#local providers = (social.providers)![]>
  <#list ways![] as way>
    <#local known += [way.id]>
    <#if way.kind == "idp">
      <#list providers as p>
        <#if p.alias == way.id>
          <#local entries += [{"id": p.alias, "label": advancedMsg(p.displayName!p.alias), "url": p.loginUrl, "current": false}]>
        </#if>
      </#list>
    <#else>
      <#local entries += [{"id": way.id, "label": labelOf(way.id, way.displayNameKey!""), "execution": way.authExecId, "current": way.selected!false}]>
    </#if>
  </#list>
  <#if ways??>
    <#list providers as p>
      <#if !known?seq_contains(p.alias)>
        <#local entries += [{"id": p.alias, "label": advancedMsg(p.displayName!p.alias), "url": p.loginUrl, "current": false}]>
      </#if>
    </#list>
  </#if>
  <#if wantedWay??>
    <#local wanted = msg("uc.business.way." + wantedWay)>
    <#if wantedProvider??>
      <div class="uc-note"><p class="uc-note-text">${msg("uc.login.wanted.lead", wanted)}</p></div>
      <#list entries as entry>
        <#if entry.id == wantedProvider && entry.url??>
          <p class="uc-block-gap"><a class="uc-btn uc-primary uc-block" id="uc-wanted-go" href="${entry.url}">${msg("uc.login.wanted.go", wanted)}</a></p>
        </#if>
      </#list>
    <#else>
      <div class="uc-note pf-m-warning"><p class="uc-note-text" id="uc-wanted-unbound">${msg("uc.login.wanted.unbound", wanted)}</p></div>
    </#if>
  </#if>
  <#if entries?size gt 1>
    <nav class="uc-ways" aria-label="${msg("uc.login.ways")}">
      <form action="${url.loginAction}" method="post" novalidate>
        <ul class="uc-ways-${(entries?size gt 3)?then(4, entries?size)}">
          <#list entries as entry>
            <li>
              <#if entry.url??>
                <a class="uc-way" id="uc-way-${entry.id}" href="${entry.url}"><@icon id=entry.id/><span>${entry.label}</span></a>
              <#else>
                <button class="uc-way" id="uc-way-${entry.id}" type="submit" name="authenticationExecution" value="${entry.execution}"<#if entry.current> aria-current="true"</#if>><@icon id=entry.id/><span>${entry.label}</span></button>
              </#if>
            </li>
          </#list>
        </ul>
      </form>
    </nav>
  </#if>
</#macro>

<#macro icon id>
  <#local paths = {
    "uc-password": "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 8c0-4 4-6 8-6s8 2 8 6",
    "uc-ca": "M9 3h6v5H9zM7 8h10v7a5 5 0 0 1-10 0zM12 18v3",
    "uc-elicence": "M4 5h16v14H4zM8 9h8M8 13h5M16 15l1.500 1.500L20 14",
    "guangdong": "M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM9 12l2 2 4-4",
    "uc-sms": "M7 3h10v18H7zM11 18h2",
    "uc-wechat": "M9 4c-4 0-7 2.500-7 6 0 2 1 3.500 2.500 4.600L4 17l3-1.400M22 15c0-3-3-5-6-5s-6 2-6 5 3 5 6 5c.8 0 1.600-.1 2.300-.4L21 21l-.5-2.200c1-.9 1.500-2.300 1.500-3.800Z",
    "uc-sharedca": "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2z"
  }>
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d="${paths[id]!"M15 7a4 4 0 1 1-3.500 6L5 19.500H3V17l1-1h2v-2h2l1.500-1.500A4 4 0 0 1 15 7ZM16 10h.01"}"/></svg>
</#macro>
